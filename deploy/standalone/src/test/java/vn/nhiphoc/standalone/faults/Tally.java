package vn.nhiphoc.standalone.faults;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How often each fault happened, and the longest times after it. */
final class Tally {
    private final Map<Fault, Times> worst = new EnumMap<>(Fault.class);

    /**
     * After one fault, in seconds.
     *
     * @param back from the fault's end (or the kill) until the part was back
     * @param figures from then on until the views held all that was recorded before
     */
    record Times(int count, double back, double figures) {
        Times and(Times other) {
            return new Times(count + other.count, Math.max(back, other.back), Math.max(figures, other.figures));
        }
    }

    void add(Fault fault, double back, double figures) {
        worst.merge(fault, new Times(1, back, figures), Times::and);
    }

    double longest() {
        return worst.values().stream().mapToDouble(Times::figures).max().orElse(0);
    }

    /** A line a fault. */
    String table() {
        StringBuilder table = new StringBuilder(
                "%6s %9s %12s  %s%n".formatted("times", "back s", "figures s", "fault (longest times)"));
        worst.forEach((fault, times) -> table.append(
                "%6d %9.1f %12.1f  %s%n".formatted(times.count(), times.back(), times.figures(), fault.what())));
        return table.toString().formatted(Locale.ROOT);
    }
}
