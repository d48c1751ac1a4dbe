package vn.nhiphoc.audit.figures;

import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Clock;

/** A headcount's visits stand at the minute of its moment, and at the audiences and flags that it names. */
final class HeadcountCells {
    private HeadcountCells() {}

    static void enter(Activity activity, Sums sums) {
        activity.headcounts()
                .forEach((day, headcount) -> headcount.counts().forEach(count -> {
                    long minute = Clock.minute(headcount.at());
                    sums.add(new Cell.Minute(activity.place(), count.audience(), minute), count.visits(), 0, 0);
                    sums.add(
                            new Cell.Audience(activity.place(), day, count.audience(), count.flags()),
                            count.visits(),
                            0);
                }));
    }
}
