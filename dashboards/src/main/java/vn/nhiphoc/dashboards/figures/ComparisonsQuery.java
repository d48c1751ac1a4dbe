package vn.nhiphoc.dashboards.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.Format;
import vn.nhiphoc.dashboards.clickhouse.Select;

/**
 * The lines of a comparison. Where the dimensions name no units a line is the whole of what is asked for: the
 * city, or the unit with all below it.
 *
 * @param view how older units are brought onto newer ones
 * @param align which days stand against each other
 * @param toEnd whether a campaign that is still on is compared with the whole of the other
 * @param measure one measure; null is all
 */
record ComparisonsQuery(
        Pair pair,
        String view,
        String align,
        boolean toEnd,
        List<Dimension> by,
        UnitChoice units,
        Roots roots,
        @Nullable String type,
        @Nullable String measure) {
    private static final String BELOW =
            "(SELECT unit_id FROM units WHERE unit_id = {unit:String} OR has(ancestor_ids, {unit:String}))";

    Select select(Format format) {
        Map<String, String> values = new HashMap<>();
        values.put("campaign", pair.campaign());
        values.put("baseline", pair.baseline());
        values.put("view", view);
        values.put("align", align);
        values.put("until", toEnd ? "end" : "now");
        values.put("days", by.contains(Dimension.DAY) ? "each" : "week");
        values.put("measure", measure == null ? "" : measure);
        List<String> conditions = new ArrayList<>();
        units(conditions, values);
        types(conditions, values);
        String sql = "SELECT " + format.text("t.unit_id") + " AS unit, t.scope AS scope, "
                + format.text("t.activity_type") + " AS type, t.campaign_day AS campaign_day, t.measure AS measure,"
                + " t.current AS current, t.baseline AS baseline, current - baseline AS change,"
                + " if(baseline = 0, NULL, 100 * (current - baseline) / baseline) AS change_percent,"
                + " t.units_current AS units_current, t.units_baseline AS units_baseline,"
                + " t.estimated_share AS estimated_share, t.reason AS reason, t.baseline_day AS baseline_day,"
                + " t.aligned_days AS aligned_days,"
                + " formatDateTime(t.until, '%Y-%m-%dT%H:%i:%S+07:00') AS until"
                + " FROM comparison_of(campaign = {campaign:String}, baseline = {baseline:String}, view = {view:String},"
                + " align = {align:String}, until = {until:String}, days = {days:String}, measure = {measure:String}) AS t"
                + " WHERE "
                + String.join(" AND ", conditions)
                + " ORDER BY t.campaign_day, t.activity_type, t.unit_id, t.scope, t.measure";
        return new Select("a comparison", sql, values);
    }

    private void units(List<String> conditions, Map<String, String> values) {
        String unit = units.unit();
        boolean each = by.contains(Dimension.UNIT);
        if (unit != null) {
            values.put("unit", unit);
        }
        if (unit == null && !each) {
            conditions.add("t.scope = 'subtree' AND t.unit_id IN " + roots.in(values));
        } else if (unit != null && !units.subtree()) {
            conditions.add("t.unit_id = {unit:String}");
        } else if (unit != null && each) {
            conditions.add("(t.unit_id IN " + BELOW + " OR t.unit_id IN (SELECT group_id FROM unit_groups"
                    + " WHERE side = 'newer' AND unit_id IN " + BELOW + "))");
        } else if (unit != null) {
            conditions.add("t.unit_id = {unit:String} AND t.scope = if((SELECT count() FROM units"
                    + " WHERE has(ancestor_ids, {unit:String})) > 0, 'subtree', t.scope)");
        }
    }

    private void types(List<String> conditions, Map<String, String> values) {
        if (type != null) {
            conditions.add("t.activity_type = {type:String}");
            values.put("type", type);
        } else {
            conditions.add(by.contains(Dimension.TYPE) ? "t.activity_type != ''" : "t.activity_type = ''");
        }
    }
}
