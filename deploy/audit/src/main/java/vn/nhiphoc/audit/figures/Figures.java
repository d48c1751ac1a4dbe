package vn.nhiphoc.audit.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Facts;

/** Rows that count: from activities' facts and what persons' stories add up to. */
public final class Figures {
    private Figures() {}

    /**
     * The rows of some activities and cells.
     *
     * @param activities all that ever stand in the units to be counted
     * @param sums the cells of these activities and units
     */
    public static List<Row> of(Facts facts, Collection<Activity> activities, Sums sums) {
        ActivityDays days = new ActivityDays(activities, sums);
        List<Row> rows = new ArrayList<>();
        for (Activity activity : activities) {
            rows.add(ActivityRows.of(activity, days.of(activity), sums));
            rows.addAll(FindingRows.of(activity, days.of(activity), sums));
        }
        rows.addAll(UnitDayRows.of(facts, activities, days, sums));
        rows.addAll(UnitTotalRows.of(facts, activities, days, sums));
        enterHeadcounts(activities, sums);
        sums.forEach((cell, figures) -> CellRows.of(facts, cell, figures).ifPresent(rows::add));
        return rows;
    }

    private static void enterHeadcounts(Collection<Activity> activities, Sums sums) {
        activities.stream()
                .filter(activity -> !activity.isCancelled())
                .forEach(activity -> HeadcountCells.enter(activity, sums));
    }
}
