package vn.nhiphoc.dashboards.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.Format;
import vn.nhiphoc.dashboards.clickhouse.Select;

/**
 * Totals of a campaign, one row for each combination of the dimensions and each phase: the week's figures never mix with
 * those before and after it. Counts of people come from the scope that was counted as a whole, never from sums.
 */
final class MetricsQuery {
    private static final String ALL_TYPES = "''";

    private final String campaign;
    private final List<Dimension> by;
    private final UnitChoice units;
    private final Roots roots;
    private final @Nullable String type;
    private final @Nullable String phase;

    MetricsQuery(
            String campaign,
            List<Dimension> by,
            UnitChoice units,
            Roots roots,
            @Nullable String type,
            @Nullable String phase) {
        this.campaign = campaign;
        this.by = List.copyOf(by);
        this.units = units;
        this.roots = roots;
        this.type = type;
        this.phase = phase;
    }

    Select select(Format format) {
        Source source = Source.of(by);
        Map<String, String> values = new HashMap<>(Map.of("campaign", campaign));
        List<String> conditions = new ArrayList<>(List.of("t.campaign_id = {campaign:String}"));
        if (units.unit() != null) {
            values.put("unit", units.unit());
            conditions.add(
                    units.subtree()
                            ? "t.unit_id IN (SELECT unit_id FROM units WHERE unit_id = {unit:String}"
                                    + " OR has(ancestor_ids, {unit:String}))"
                            : "t.unit_id = {unit:String}");
        }
        if (type != null) {
            values.put("type", type);
            conditions.add("t.activity_type = {type:String}");
        }
        List<String> groups = new ArrayList<>();
        by.forEach(dimension -> groups.add(dimension.expression() + " AS " + dimension.code()));
        groups.add(source.phase() + " AS phase");
        String totals = "SELECT " + String.join(", ", groups) + ", " + source.sums() + " FROM " + source.from()
                + " WHERE " + String.join(" AND ", conditions)
                + " GROUP BY " + String.join(", ", names("phase"));
        return new Select("totals", outer(totals, source, values, format), values);
    }

    private String outer(String totals, Source source, Map<String, String> values, Format format) {
        List<String> columns = new ArrayList<>();
        for (Dimension dimension : by) {
            String column = "f." + dimension.code();
            columns.add((dimension.isText() ? format.text(column) : column) + " AS " + dimension.code());
        }
        columns.add("f.phase AS phase");
        source.measures().forEach(measure -> columns.add("f." + measure + " AS " + measure));
        String join = "";
        if (source.countsPeople()) {
            columns.add("p.people AS people");
            join = " LEFT JOIN (" + people(values) + ") AS p ON " + String.join(" AND ", on());
        }
        String only = "";
        if (phase != null) {
            values.put("phase", phase);
            only = " WHERE f.phase = {phase:String}";
        }
        return "SELECT " + String.join(", ", columns) + " FROM (" + totals + ") AS f" + join + only + " ORDER BY "
                + String.join(", ", names("phase"));
    }

    /** People of the scope that each row stands for; all units are one scope where they stand below one root. */
    private String people(Map<String, String> values) {
        String kind = by.contains(Dimension.UNIT) || (units.unit() != null && !units.subtree()) ? "unit" : "subtree";
        String scope = "";
        if (units.unit() != null && !by.contains(Dimension.UNIT)) {
            scope = " AND t.scope_id = {unit:String}";
        } else if (!by.contains(Dimension.UNIT)) {
            String in = roots.in(values);
            scope = " AND t.scope_id IN "
                    + (roots.isOne()
                            ? in
                            : "(SELECT if(uniqExact(scope_id) = 1, any(scope_id), '') FROM people"
                                    + " WHERE campaign_id = {campaign:String} AND scope_kind = 'subtree'"
                                    + " AND scope_id IN " + in + ")");
        }
        String types = by.contains(Dimension.TYPE)
                ? "t.activity_type != " + ALL_TYPES
                : "t.activity_type = " + (type == null ? ALL_TYPES : "{type:String}");
        return "SELECT t.scope_id AS unit, t.activity_type AS type, t.day AS day, t.phase AS phase,"
                + " toNullable(t.people) AS people FROM people AS t WHERE t.campaign_id = {campaign:String}"
                + " AND t.scope_kind = '" + kind + "'" + scope + " AND " + types + " AND t.day IS "
                + (by.contains(Dimension.DAY) ? "NOT NULL" : "NULL");
    }

    private List<String> on() {
        return names("phase").stream().map(name -> "f." + name + " = p." + name).toList();
    }

    private List<String> names(String last) {
        List<String> names = new ArrayList<>(by.stream().map(Dimension::code).toList());
        names.add(last);
        return names;
    }
}
