package vn.nhiphoc.analytics.rows;

import static vn.nhiphoc.analytics.rows.Column.nullable;
import static vn.nhiphoc.analytics.rows.Column.of;
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
public enum Table {
    UNITS(
            List.of(of("unit_id", TEXT)),
            List.of(
                    nullable("official_code", TEXT),
                    of("name", TEXT),
                    nullable("name_en", TEXT),
                    of("name_latin", TEXT),
                    of("kind", TEXT),
                    nullable("city", TEXT),
                    nullable("parent_id", TEXT),
                    nullable("located_in", TEXT),
                    of("ancestor_ids", TEXTS),
                    nullable("population", NUMBER),
                    nullable("population_as_of", DAY),
                    nullable("valid_from", DAY),
                    nullable("valid_to", DAY))),
    ACTIVITY_TYPES(
            List.of(of("code", TEXT)), List.of(of("name", TEXT), nullable("name_en", TEXT), of("position", NUMBER))),
    OUTCOME_CODES(
            List.of(of("code", TEXT)), List.of(of("name", TEXT), nullable("name_en", TEXT), of("position", NUMBER))),
    UNIT_LINEAGE(
            List.of(of("from_unit_id", TEXT), of("to_unit_id", TEXT), of("effective_on", DAY)),
            List.of(of("share", FRACTION), of("estimated", BOOL))),
    CAMPAIGNS(
            List.of(of("campaign_id", TEXT)),
            List.of(
                    of("city", TEXT),
                    of("year", YEAR),
                    of("starts_on", DAY),
                    of("ends_on", DAY),
                    nullable("theme", TEXT),
                    nullable("opening_day", DAY),
                    nullable("opening_at", TEXT),
                    nullable("opening_type", TEXT))),
    /** {@code number} is empty where a plan has none. */
    PLANS(
            List.of(of("campaign_id", TEXT), of("number", TEXT), of("letter", TEXT), of("activity_type", TEXT)),
            List.of(
                    nullable("issuer_unit_id", TEXT),
                    nullable("parent_number", TEXT),
                    nullable("issued_on", DAY),
                    of("position", NUMBER))),
    ACTIVITIES(
            List.of(of("campaign_id", TEXT), of("activity_id", TEXT)),
            List.of(
                    of("unit_id", TEXT),
                    of("activity_type", TEXT),
                    nullable("form", TEXT),
                    of("title", TEXT),
                    nullable("mode", TEXT),
                    of("status", TEXT),
                    of("starts_at", MOMENT),
                    of("ends_at", MOMENT),
                    nullable("opened_at", MOMENT),
                    nullable("closed_at", MOMENT),
                    of("check_ins", COUNT),
                    nullable("headcount", COUNT),
                    of("visits", COUNT),
                    of("people", COUNT),
                    of("present", COUNT),
                    of("joint_units", TEXTS),
                    of("partner_names", TEXTS),
                    of("partner_kinds", TEXTS))),
    FINDINGS(
            List.of(of("campaign_id", TEXT), of("activity_id", TEXT), of("day", DAY), of("code", TEXT)),
            List.of(of("unit_id", TEXT), of("activity_type", TEXT), of("detail", TEXT), of("since", MOMENT))),
    /** {@code subject} is {@code activity/ID} or {@code unit/ID}. */
    OUTCOMES(
            List.of(of("campaign_id", TEXT), of("subject", TEXT), of("code", TEXT)),
            List.of(
                    nullable("activity_id", TEXT),
                    of("unit_id", TEXT),
                    nullable("activity_type", TEXT),
                    nullable("day", DAY),
                    of("quantity", FRACTION),
                    nullable("unit", TEXT))),
    UNIT_ACTIVITY_MINUTE(
            List.of(
                    of("campaign_id", TEXT),
                    of("day", DAY),
                    of("unit_id", TEXT),
                    of("activity_type", TEXT),
                    of("audience", TEXT),
                    of("minute", MINUTE)),
            List.of(of("visits", BALANCE), of("check_ins", BALANCE), of("check_outs", BALANCE))),
    UNIT_ACTIVITY_DAY(
            List.of(of("campaign_id", TEXT), of("unit_id", TEXT), of("activity_type", TEXT), of("day", DAY)),
            Figures.OF_A_DAY),
    UNIT_ACTIVITY_TOTAL(
            List.of(of("campaign_id", TEXT), of("unit_id", TEXT), of("activity_type", TEXT), of("phase", TEXT)),
            Figures.OF_A_PHASE),
    UNIT_AUDIENCE_DAY(
            List.of(
                    of("campaign_id", TEXT),
                    of("unit_id", TEXT),
                    of("activity_type", TEXT),
                    of("day", DAY),
                    of("audience", TEXT),
                    of("disadvantaged", ANSWER),
                    of("remote", ANSWER)),
            List.of(of("visits", COUNT), of("check_ins", COUNT))),
    /** {@code activity_type} is empty for all types; {@code day} is 0 for all days of {@code phase}, else phase is empty. */
    PEOPLE(
            List.of(
                    of("campaign_id", TEXT),
                    of("scope_kind", TEXT),
                    of("scope_id", TEXT),
                    of("activity_type", TEXT),
                    of("day", DAY),
                    of("phase", TEXT)),
            List.of(of("people", COUNT))),
    PARKED_EVENTS(
            List.of(of("transaction_id", COUNT), of("global_index", COUNT)),
            List.of(of("name", TEXT), of("revision", TEXT), of("reason", TEXT)));

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
