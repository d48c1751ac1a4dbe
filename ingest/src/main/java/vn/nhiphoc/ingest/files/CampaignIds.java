package vn.nhiphoc.ingest.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.sheets.Said;

/** Finds a row's campaign by the mapping's template. For one thread: it remembers the good ones. */
final class CampaignIds {

    private final String template;
    private final @Nullable String named;
    private final Set<String> ofTheMapping;
    private final Names names;
    private final Map<List<Integer>, String> good = new HashMap<>();

    CampaignIds(String template, @Nullable String named, Set<String> ofTheMapping, Names names) {
        this.template = template;
        this.named = named;
        this.ofTheMapping = Set.copyOf(ofTheMapping);
        this.names = names;
    }

    Names names() {
        return names;
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
        List<Integer> asked = List.of(year, month);
        @Nullable String known = good.get(asked);
        if (known == null) {
            known = find(year, month, column, faults);
            if (known != null) {
                good.put(asked, known);
            }
        }
        return known;
    }

    private @Nullable String find(int year, int month, String column, List<RowRead.Fault> faults) {
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
