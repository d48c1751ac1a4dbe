package vn.nhiphoc.analytics.comparison.job;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/**
 * The minutes of the older year's visits, drawn from a seed: a headcount has one, each check-in its own, a summary none.
 * They lie close together, so that a moment often is one of them.
 */
final class PlainMinutes {
    private static final int MINUTES = 20;
    private static final LocalTime FIRST = LocalTime.of(8, 50);

    private final Random random;
    private final Map<PlainYears.Told, NavigableMap<LocalTime, Long>> visits = new HashMap<>();

    PlainMinutes(long seed, List<PlainYears.Told> told) {
        random = new Random(~seed);
        for (PlainYears.Told line : told) {
            Long all = line.visits();
            if (!line.newer() && line.day() > 0 && line.kind() != PlainYears.Kind.SUMMARY && all != null) {
                visits.put(line, drawn(all, line.kind() == PlainYears.Kind.CHECK_INS));
            }
        }
    }

    private NavigableMap<LocalTime, Long> drawn(long all, boolean eachItsOwn) {
        NavigableMap<LocalTime, Long> drawn = new TreeMap<>();
        for (long visit = 0; visit < (eachItsOwn ? all : 1); visit++) {
            drawn.merge(minute(MINUTES), eachItsOwn ? 1 : all, Long::sum);
        }
        return drawn;
    }

    private LocalTime minute(int of) {
        return FIRST.plusMinutes(random.nextInt(of));
    }

    /** A moment of the day before a campaign, and one of each of its days. */
    List<LocalDateTime> moments(LocalDate startsOn) {
        List<LocalDateTime> moments = new ArrayList<>();
        for (int day = 0; day <= PlainYears.DAYS; day++) {
            boolean any = random.nextInt(4) == 0;
            LocalTime minute = any ? LocalTime.MIN.plusMinutes(random.nextInt(1440)) : minute(MINUTES + 2);
            moments.add(startsOn.plusDays(day - 1L).atTime(minute).plusSeconds(random.nextInt(60)));
        }
        return moments;
    }

    /** The visits of the minutes before a time of the day. */
    long before(PlainYears.Told line, LocalTime time) {
        NavigableMap<LocalTime, Long> its = visits.getOrDefault(line, new TreeMap<>());
        return its.headMap(time, false).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    void store(StoredYears store) {
        visits.forEach((line, its) ->
                store.minutes("older", line.unit(), line.type(), PlainYears.OLDER.plusDays(line.day() - 1L), its));
    }
}
