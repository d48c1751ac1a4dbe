package vn.nhiphoc.analytics.rows;

import static vn.nhiphoc.analytics.rows.Column.nullable;
import static vn.nhiphoc.analytics.rows.Column.required;
import static vn.nhiphoc.analytics.rows.ColumnType.ANSWER;
import static vn.nhiphoc.analytics.rows.ColumnType.BALANCE;
import static vn.nhiphoc.analytics.rows.ColumnType.BOOL;
import static vn.nhiphoc.analytics.rows.ColumnType.COUNT;
import static vn.nhiphoc.analytics.rows.ColumnType.DAY;
import static vn.nhiphoc.analytics.rows.ColumnType.FRACTION;
import static vn.nhiphoc.analytics.rows.ColumnType.MINUTE;
import static vn.nhiphoc.analytics.rows.ColumnType.MOMENT;
import static vn.nhiphoc.analytics.rows.ColumnType.NUMBER;
import static vn.nhiphoc.analytics.rows.ColumnType.TEXT;
import static vn.nhiphoc.analytics.rows.ColumnType.TEXTS;
import static vn.nhiphoc.analytics.rows.ColumnType.YEAR;

import java.util.List;
import java.util.Locale;

/**
 * The tables that the stream fills: the key columns name a row, the value columns are replaced together. Every table
 * also has {@code generation}, {@code version} and {@code deleted}, which the store adds. New tables go to the end:
 * serialized rows carry the ordinal.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
public enum Table {
    UNITS(
            List.of(required("unit_id", TEXT)),
            List.of(
                    nullable("official_code", TEXT),
                    required("name", TEXT),
                    nullable("name_en", TEXT),
                    required("name_latin", TEXT),
                    required("kind", TEXT),
                    nullable("city", TEXT),
                    nullable("parent_id", TEXT),
                    nullable("located_in", TEXT),
                    required("ancestor_ids", TEXTS),
                    nullable("population", NUMBER),
                    nullable("population_as_of", DAY),
                    nullable("valid_from", DAY),
                    nullable("valid_to", DAY))),
    ACTIVITY_TYPES(
            List.of(required("code", TEXT)),
            List.of(required("name", TEXT), nullable("name_en", TEXT), required("position", NUMBER))),
    OUTCOME_CODES(
            List.of(required("code", TEXT)),
            List.of(required("name", TEXT), nullable("name_en", TEXT), required("position", NUMBER))),
    UNIT_LINEAGE(
            List.of(required("from_unit_id", TEXT), required("to_unit_id", TEXT), required("effective_on", DAY)),
            List.of(required("share", FRACTION), required("estimated", BOOL))),
    CAMPAIGNS(
            List.of(required("campaign_id", TEXT)),
            List.of(
                    required("city", TEXT),
                    required("year", YEAR),
                    required("starts_on", DAY),
                    required("ends_on", DAY),
                    nullable("theme", TEXT),
                    nullable("opening_day", DAY),
                    nullable("opening_at", TEXT),
                    nullable("opening_type", TEXT))),
    /** {@code number} is empty where a plan has none. */
    PLANS(
            List.of(
                    required("campaign_id", TEXT),
                    required("number", TEXT),
                    required("letter", TEXT),
                    required("activity_type", TEXT)),
            List.of(
                    nullable("issuer_unit_id", TEXT),
                    nullable("parent_number", TEXT),
                    nullable("issued_on", DAY),
                    required("position", NUMBER))),
    ACTIVITIES(
            List.of(required("campaign_id", TEXT), required("activity_id", TEXT)),
            List.of(
                    required("unit_id", TEXT),
                    required("activity_type", TEXT),
                    nullable("form", TEXT),
                    required("title", TEXT),
                    nullable("mode", TEXT),
                    required("status", TEXT),
                    required("starts_at", MOMENT),
                    required("ends_at", MOMENT),
                    nullable("opened_at", MOMENT),
                    nullable("closed_at", MOMENT),
                    required("check_ins", COUNT),
                    nullable("headcount", COUNT),
                    required("visits", COUNT),
                    required("people", COUNT),
                    required("present", COUNT),
                    required("joint_units", TEXTS),
                    required("partner_names", TEXTS),
                    required("partner_kinds", TEXTS))),
    FINDINGS(
            List.of(
                    required("campaign_id", TEXT),
                    required("activity_id", TEXT),
                    required("day", DAY),
                    required("code", TEXT)),
            List.of(
                    required("unit_id", TEXT),
                    required("activity_type", TEXT),
                    required("detail", TEXT),
                    required("since", MOMENT))),
    /** {@code subject} is {@code activity/ID} or {@code unit/ID}. */
    OUTCOMES(
            List.of(required("campaign_id", TEXT), required("subject", TEXT), required("code", TEXT)),
            List.of(
                    nullable("activity_id", TEXT),
                    required("unit_id", TEXT),
                    nullable("activity_type", TEXT),
                    nullable("day", DAY),
                    required("quantity", FRACTION),
                    nullable("unit", TEXT))),
    UNIT_ACTIVITY_MINUTE(
            List.of(
                    required("campaign_id", TEXT),
                    required("day", DAY),
                    required("unit_id", TEXT),
                    required("activity_type", TEXT),
                    required("audience", TEXT),
                    required("minute", MINUTE)),
            List.of(required("visits", BALANCE), required("check_ins", BALANCE), required("check_outs", BALANCE))),
    UNIT_ACTIVITY_DAY(
            List.of(
                    required("campaign_id", TEXT),
                    required("unit_id", TEXT),
                    required("activity_type", TEXT),
                    required("day", DAY)),
            Figures.OF_A_DAY),
    UNIT_ACTIVITY_TOTAL(
            List.of(
                    required("campaign_id", TEXT),
                    required("unit_id", TEXT),
                    required("activity_type", TEXT),
                    required("phase", TEXT)),
            Figures.OF_A_PHASE),
    UNIT_AUDIENCE_DAY(
            List.of(
                    required("campaign_id", TEXT),
                    required("unit_id", TEXT),
                    required("activity_type", TEXT),
                    required("day", DAY),
                    required("audience", TEXT),
                    required("disadvantaged", ANSWER),
                    required("remote", ANSWER)),
            List.of(required("visits", COUNT), required("check_ins", COUNT))),
    /**
     * {@code activity_type} is empty for all types; {@code day} is 0 for all days of {@code phase}, else phase is empty.
     * {@code in_phase} is that phase or the day's.
     */
    PEOPLE(
            List.of(
                    required("campaign_id", TEXT),
                    required("scope_kind", TEXT),
                    required("scope_id", TEXT),
                    required("activity_type", TEXT),
                    required("day", DAY),
                    required("phase", TEXT)),
            List.of(required("people", COUNT), required("in_phase", TEXT))),
    PARKED_EVENTS(
            List.of(required("transaction_id", COUNT), required("global_index", COUNT)),
            List.of(required("name", TEXT), required("revision", TEXT), required("reason", TEXT))),
    ACTIVITY_TYPE_LINKS(
            List.of(required("from_code", TEXT), required("to_code", TEXT), required("effective_on", DAY)), List.of()),
    /** {@code day} is 0 for the whole week. */
    SUMMARIES(
            List.of(
                    required("campaign_id", TEXT),
                    required("unit_id", TEXT),
                    required("activity_type", TEXT),
                    required("day", DAY)),
            List.of(
                    required("lines", COUNT),
                    nullable("activities", COUNT),
                    nullable("visits", COUNT),
                    nullable("people", COUNT),
                    required("displaced", BOOL)));

    private final List<Column> keyColumns;
    private final List<Column> valueColumns;

    Table(List<Column> keyColumns, List<Column> valueColumns) {
        this.keyColumns = keyColumns;
        this.valueColumns = valueColumns;
    }

    /** The table's name in ClickHouse. */
    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public List<Column> keyColumns() {
        return keyColumns;
    }

    public List<Column> valueColumns() {
        return valueColumns;
    }
}
