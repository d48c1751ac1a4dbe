package vn.nhiphoc.ingest.files;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.sheets.Said;

/** Finds a row's campaign by the mapping's template. */
record CampaignIds(String template, @Nullable String named, Set<String> ofTheMapping, Names names) {

    CampaignIds {
        ofTheMapping = Set.copyOf(ofTheMapping);
    }

    boolean needsYear() {
        return template.contains("{year}");
    }

    boolean needsMonth() {
        return template.contains("{month}");
    }

    /**
     * The campaign's id; null where it is refused with a fault of that column.
     *
     * @param year 0 where the template has none
     */
    @Nullable
    String of(int year, int month, String column, List<RowRead.Fault> faults) {
        String id = template.replace(Mapping.NAMED_CAMPAIGN, named == null ? "" : named);
        if (needsYear() || needsMonth()) {
            id = id.replace("{year}", "%04d".formatted(year)).replace("{month}", "%02d".formatted(month));
        }
        if (!ofTheMapping.isEmpty() && !ofTheMapping.contains(id)) {
            faults.add(Faults.unknown(column, id, ofTheMapping));
            return null;
        }
        @Nullable Said unknown = names.unknownCampaign(id).orElse(null);
        if (unknown != null) {
            faults.add(new RowRead.Fault(column, unknown));
            return null;
        }
        return id;
    }
}
