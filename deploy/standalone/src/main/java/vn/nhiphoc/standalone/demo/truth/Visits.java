package vn.nhiphoc.standalone.demo.truth;

import java.util.List;

/** The visits of one activity, each with its moment, audience and flags. */
final class Visits {

    private Visits() {}

    /** Told one visit, or so many reported ones. */
    interface Listener {
        void visits(long at, String audience, int flags, long number);
    }

    static void of(ActivityLedger activity, Attendance attendance, Listener listener) {
        for (HeadcountFact headcount : activity.headcounts().values()) {
            for (HeadcountFact.Count count : headcount.counts()) {
                listener.visits(headcount.at(), count.audience(), count.flags(), count.visits());
            }
        }
        attendance.ins().forEach((day, people) -> {
            if (!activity.headcounts().containsKey(day)) {
                for (List<LineFact> ins : people.values()) {
                    LineFact first = ins.get(0);
                    listener.visits(first.at(), first.audience(), first.flags(), 1);
                }
            }
        });
    }
}
