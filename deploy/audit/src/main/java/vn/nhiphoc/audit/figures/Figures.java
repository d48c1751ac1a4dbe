package vn.nhiphoc.audit.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Summary;

/** Rows that count: from activities' facts and what persons' stories add up to. */
public final class Figures {
    private Figures() {}

    /**
     * The rows of some activities and cells.
     *
     * @param activities all that ever stand in the units to be counted
     * @param standing all summaries of these units
     * @param sums the cells of these activities and units
     */
    public static List<Row> of(Facts facts, Collection<Activity> activities, Collection<Summary> standing, Sums sums) {
        ActivityDays days = new ActivityDays(activities, sums);
        Summaries summaries = new Summaries(facts, standing, days);
        List<Row> rows = new ArrayList<>();
        for (Activity activity : activities) {
            rows.add(ActivityRows.of(activity, days.of(activity), sums));
            rows.addAll(FindingRows.of(activity, days.of(activity), sums));
        }
        rows.addAll(UnitDayRows.of(facts, activities, days, summaries.feeding(), sums));
        rows.addAll(UnitTotalRows.of(facts, activities, days, summaries.feeding(), sums));
        rows.addAll(summaries.rows());
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
