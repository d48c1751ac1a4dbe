package vn.nhiphoc.audit.figures;

import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.Text;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Headcount;

/** What does not fit on a day of an activity that is not cancelled. */
final class FindingRows {
    private FindingRows() {}

    static List<Row> of(Activity activity, List<ActivityDay> days, Sums sums) {
        List<Row> rows = new ArrayList<>();
        if (activity.isCancelled()) {
            return rows;
        }
        for (ActivityDay day : days) {
            long[] outside = sums.of(new Cell.Outside(activity.id(), day.day()));
            if (outside != null) {
                rows.add(row(day, "check_ins_outside_hours", "check_ins=" + outside[0], outside[1]));
            }
            Headcount headcount = day.headcount();
            if (headcount != null && day.persons() > 0 && isFar(headcount.visits(), day.persons())) {
                String detail = "headcount=" + headcount.visits() + " people=" + day.persons();
                rows.add(row(day, "headcount_far_from_check_ins", detail, headcount.at()));
            }
        }
        return rows;
    }

    /** By more than 10, and by more than a fifth of the headcount. */
    private static boolean isFar(long headcount, long persons) {
        long gap = Math.abs(headcount - persons);
        return gap > 10 && 5 * gap > headcount;
    }

    private static Row row(ActivityDay day, String code, String detail, long since) {
        return Row.of(
                View.FINDINGS,
                day.activity().place().campaign(),
                day.activity().place().unit(),
                day.activity().place().type(),
                Text.day(day.day()),
                code,
                detail,
                Text.moment(since));
    }
}
