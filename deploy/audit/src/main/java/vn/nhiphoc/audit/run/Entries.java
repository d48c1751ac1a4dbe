package vn.nhiphoc.audit.run;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.LoggedEvent;
import vn.nhiphoc.audit.Row;

/** Which definitions a row rests on, as parts of their JSON. */
final class Entries {
    private Entries() {}

    static List<String> of(Row row) {
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
