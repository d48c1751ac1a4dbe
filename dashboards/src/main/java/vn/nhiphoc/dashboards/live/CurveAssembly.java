package vn.nhiphoc.dashboards.live;

import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.dashboards.live.LiveSnapshot.VisitMinute;

/** The visits of the day by the minute, and their running total. */
final class CurveAssembly {
    private CurveAssembly() {}

    static List<VisitMinute> curve(List<Facts.MinuteCount> minutes) {
        List<VisitMinute> curve = new ArrayList<>();
        long total = 0;
        for (Facts.MinuteCount minute : minutes) {
            total += minute.visits();
            curve.add(new VisitMinute(Hanoi.time(minute.minute()), minute.visits(), total));
        }
        return curve;
    }
}
