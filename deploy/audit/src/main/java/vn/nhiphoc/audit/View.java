package vn.nhiphoc.audit;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The views that follow the log at once, all at one position: their columns, and which of them name a row. Comparisons
 * and groups are computed from these a little later, and say from which position.
 */
@SuppressWarnings("ImmutableEnumChecker") // set and list are unmodifiable
public enum View {
    UNITS(
            "unit_id",
            "unit_id official_code name name_en name_latin kind city parent_id located_in ancestor_ids population"
                    + " population_as_of valid_from valid_to"),
    ACTIVITY_TYPES("code", "code name name_en position"),
    OUTCOME_CODES("code", "code name name_en position"),
    PLANS(
            "campaign_id number letter activity_type",
            "campaign_id number issuer_unit_id parent_number issued_on letter activity_type position"),
    UNIT_OPENING("campaign_id unit_id", "campaign_id unit_id state opened_at activity_id joint"),
    ACTIVITY_PARTNERS("campaign_id activity_id unit_id name kind", "campaign_id activity_id unit_id name kind"),
    FINDINGS("campaign_id unit_id activity_type day code", "campaign_id unit_id activity_type day code detail since"),
    UNIT_LINEAGE("from_unit_id to_unit_id effective_on", "from_unit_id to_unit_id effective_on share estimated"),
    ACTIVITY_TYPE_LINKS("from_code to_code effective_on", "from_code to_code effective_on"),
    CAMPAIGNS("campaign_id", "campaign_id city year starts_on ends_on theme"),
    ACTIVITIES(
            "activity_id",
            "activity_id campaign_id unit_id activity_type form title mode status starts_at ends_at opened_at closed_at"
                    + " check_ins headcount visits people present"),
    UNIT_ACTIVITY_MINUTE(
            "campaign_id unit_id activity_type audience minute",
            "campaign_id unit_id activity_type audience minute visits check_ins check_outs"),
    UNIT_ACTIVITY_DAY(
            "campaign_id unit_id activity_type day",
            "campaign_id unit_id activity_type day campaign_day phase activities_planned activities_opened"
                    + " activities_closed activities_cancelled visits visits_by_check_in visits_by_headcount"
                    + " visits_by_summary check_ins person_activities people learning_minutes"),
    UNIT_ACTIVITY_TOTAL(
            "campaign_id unit_id activity_type phase",
            "campaign_id unit_id activity_type phase activities_planned activities_opened activities_closed"
                    + " activities_cancelled visits visits_by_check_in visits_by_headcount visits_by_summary check_ins"
                    + " person_activities people learning_minutes activities_active"),
    UNIT_AUDIENCE_DAY(
            "campaign_id unit_id activity_type day audience disadvantaged remote",
            "campaign_id unit_id activity_type day audience disadvantaged remote visits check_ins"),
    PEOPLE(
            "campaign_id scope_kind scope_id activity_type day phase",
            "campaign_id scope_kind scope_id activity_type day phase people"),
    OUTCOMES(
            "campaign_id activity_id unit_id code",
            "campaign_id activity_id unit_id activity_type day code quantity unit"),
    SUMMARIES(
            "campaign_id unit_id activity_type day",
            "campaign_id unit_id activity_type day lines activities visits people displaced"),
    REPORT_STATUS("campaign_id unit_id stage", "campaign_id unit_id stage due_at received_at state on_time"),
    /** Beside the contract's views: what was set aside; the words of its reason are no figure. */
    PARKED_EVENTS("transaction_id global_index", "transaction_id global_index name revision"),
    /** Only what the log alone decides, and only while nothing arrives; a recount of events has no rows of it. */
    FRESHNESS("source", "source position head lag_events parked_events");

    private final Set<String> key;
    private final List<String> columns;

    View(String key, String columns) {
        this.key = Set.of(key.split(" "));
        this.columns = List.of(columns.split(" "));
    }

    /** Its name in ClickHouse. */
    public String viewName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<String> columns() {
        return columns;
    }

    public boolean isKey(String column) {
        return key.contains(column);
    }

    /** Where a column stands in a row. */
    public int place(String column) {
        int place = columns.indexOf(column);
        if (place < 0) {
            throw new IllegalArgumentException(viewName() + " has no column " + column);
        }
        return place;
    }

    public boolean hasColumn(String column) {
        return columns.contains(column);
    }
}
