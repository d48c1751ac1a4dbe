package vn.nhiphoc.dashboards.live;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.live.LiveSnapshot.LastYear;
import vn.nhiphoc.dashboards.live.LiveSnapshot.SameDay;
import vn.nhiphoc.dashboards.live.LiveSnapshot.TimeTotal;
import vn.nhiphoc.dashboards.live.LiveSnapshot.WeekSoFar;

/** The year before beside the moment that is shown. */
final class EarlierAssembly {
    private static final int STEP_MINUTES = 10;

    private EarlierAssembly() {}

    static @Nullable LastYear lastYear(Facts facts) {
        EarlierYear earlier = facts.earlier();
        if (earlier == null) {
            return null;
        }
        LocalTime time = LocalTime.ofInstant(facts.moment().at(), Hanoi.ZONE);
        return new LastYear(
                earlier.campaign().campaignId(),
                earlier.campaign().year(),
                sameDay(earlier.byDate(), time),
                sameDay(earlier.byWeekday(), time),
                facts.moment().live() ? week(earlier.compared()) : null);
    }

    private static @Nullable SameDay sameDay(EarlierYear.@Nullable Day day, LocalTime time) {
        if (day == null) {
            return null;
        }
        Instant same = day.day().atTime(time).atZone(Hanoi.ZONE).toInstant();
        Long soFar = day.minutes().isEmpty()
                ? null
                : day.minutes().stream()
                        .filter(minute -> !minute.minute().isAfter(same))
                        .mapToLong(Facts.MinuteCount::visits)
                        .sum();
        return new SameDay(day.day(), soFar, day.visits(), totals(day.minutes()));
    }

    /** The running total at the end of every ten minutes that had visits. */
    private static List<TimeTotal> totals(List<Facts.MinuteCount> minutes) {
        Map<LocalTime, Long> totals = new TreeMap<>();
        long total = 0;
        for (Facts.MinuteCount minute : minutes) {
            total += minute.visits();
            LocalTime time = LocalTime.ofInstant(minute.minute(), Hanoi.ZONE);
            totals.put(time.withMinute(time.getMinute() / STEP_MINUTES * STEP_MINUTES), total);
        }
        return totals.entrySet().stream()
                .map(step -> new TimeTotal(step.getKey().toString(), step.getValue()))
                .toList();
    }

    private static @Nullable WeekSoFar week(EarlierYear.@Nullable Compared compared) {
        return compared == null
                ? null
                : new WeekSoFar(
                        compared.current(),
                        compared.baseline(),
                        compared.estimatedShare(),
                        compared.reason(),
                        compared.until());
    }
}
