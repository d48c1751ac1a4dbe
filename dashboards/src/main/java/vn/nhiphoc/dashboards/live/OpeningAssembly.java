package vn.nhiphoc.dashboards.live;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.nhiphoc.dashboards.live.LiveSnapshot.OpeningMinute;
import vn.nhiphoc.dashboards.live.LiveSnapshot.Openings;
import vn.nhiphoc.dashboards.live.LiveSnapshot.UnitOpened;

/** Who has opened, by the minute and by name. */
final class OpeningAssembly {
    private static final int LATEST = 12;
    private static final Comparator<UnitOpened> NEWEST_FIRST =
            Comparator.comparing(UnitOpened::openedAt).reversed().thenComparing(UnitOpened::unitId);

    private OpeningAssembly() {}

    static Openings openings(List<Facts.UnitOpening> units, Names names) {
        if (units.isEmpty()) {
            return new Openings(null, null, null, List.of(), List.of());
        }
        List<UnitOpened> opened = units.stream()
                .filter(unit -> unit.openedAt() != null)
                .map(unit -> new UnitOpened(
                        unit.unitId(),
                        names.of(unit.unitId()),
                        Hanoi.time(Objects.requireNonNull(unit.openedAt())),
                        unit.joint()))
                .sorted(NEWEST_FIRST)
                .toList();
        return new Openings(
                (long) units.size(),
                (long) opened.size(),
                (long) units.size() - opened.size(),
                curve(opened),
                opened.stream().limit(LATEST).toList());
    }

    private static List<OpeningMinute> curve(List<UnitOpened> opened) {
        Map<Instant, Long> perMinute = opened.stream()
                .collect(Collectors.groupingBy(
                        unit -> unit.openedAt().toInstant().truncatedTo(ChronoUnit.MINUTES),
                        TreeMap::new,
                        Collectors.counting()));
        List<OpeningMinute> curve = new ArrayList<>();
        long total = 0;
        for (Map.Entry<Instant, Long> minute : perMinute.entrySet()) {
            total += minute.getValue();
            curve.add(new OpeningMinute(Hanoi.time(minute.getKey()), total));
        }
        return curve;
    }
}
