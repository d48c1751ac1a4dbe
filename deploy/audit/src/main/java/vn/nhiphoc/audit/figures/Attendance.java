package vn.nhiphoc.audit.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.facts.Clock;
import vn.nhiphoc.audit.facts.Line;

/** One person's standing lines in one activity, by local day, each day's in their order. */
record Attendance(TreeMap<LocalDate, List<Line>> days) {

    static Attendance of(List<Line> lines) {
        TreeMap<LocalDate, List<Line>> days = new TreeMap<>();
        lines.stream()
                .sorted(Line.ORDER)
                .forEach(line -> days.computeIfAbsent(Clock.day(line.at()), day -> new ArrayList<>(2))
                        .add(line));
        return new Attendance(days);
    }

    boolean came() {
        return days.values().stream().flatMap(List::stream).anyMatch(Line::isCheckIn);
    }

    /** Whether the last check-in of all is later than the last check-out. */
    boolean isInside() {
        return last(true) > last(false);
    }

    private long last(boolean checkIn) {
        return days.values().stream()
                .flatMap(List::stream)
                .filter(line -> line.isCheckIn() == checkIn)
                .mapToLong(Line::at)
                .max()
                .orElse(Long.MIN_VALUE);
    }

    static @Nullable Line firstCheckIn(List<Line> day) {
        return day.stream().filter(Line::isCheckIn).findFirst().orElse(null);
    }

    /** Whole minutes from the day's first check-in to its last check-out. */
    static long learningMinutes(List<Line> day) {
        Line in = firstCheckIn(day);
        Line out = day.stream()
                .filter(line -> !line.isCheckIn())
                .reduce((earlier, later) -> later)
                .orElse(null);
        return in == null || out == null ? 0 : Clock.wholeMinutes(in.at(), out.at());
    }
}
