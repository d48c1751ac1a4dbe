package vn.nhiphoc.audit.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.LoggedEvent;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.View;

/** Which definitions a row rests on, as parts of their JSON. */
final class Entries {
    private static final Set<View> SUMMED_UP =
            Set.of(View.UNIT_ACTIVITY_DAY, View.UNIT_ACTIVITY_TOTAL, View.SUMMARIES, View.FINDINGS);

    private Entries() {}

    static List<String> of(Row row) {
        List<String> entries = new ArrayList<>(definitions(row));
        if (SUMMED_UP.contains(row.view())) {
            entries.add(SummaryEffects.text(
                    Objects.requireNonNullElse(row.value("unit_id"), ""),
                    Objects.requireNonNullElse(row.value("activity_type"), "")));
        }
        return entries;
    }

    private static List<String> definitions(Row row) {
        return switch (row.view()) {
            case UNITS, UNIT_OPENING -> field("unitId", row.value("unit_id"));
            case ACTIVITY_TYPES, OUTCOME_CODES -> field("code", row.value("code"));
            case UNIT_LINEAGE -> field("from", row.value("from_unit_id"));
            case CAMPAIGNS, PLANS, UNIT_ACTIVITY_TOTAL -> field("campaignId", row.value("campaign_id"));
            case OUTCOMES -> row.value("activity_id") == null ? field("unitId", row.value("unit_id")) : List.of();
            default -> List.of();
        };
    }

    /** Whether an event is a definition that such a part names, not merely something that names the same id. */
    static boolean isDefinition(LoggedEvent event, String entry) {
        String name = event.name();
        if (entry.startsWith("\"campaignId\"")) {
            return name.startsWith("campaign.");
        }
        return name.startsWith("catalogue.") || (entry.startsWith("\"unitId\"") && name.startsWith("outcome."));
    }

    static List<String> field(String name, @Nullable String value) {
        return List.of("\"" + name + "\":" + Json.quoted(Objects.requireNonNullElse(value, "")));
    }
}
