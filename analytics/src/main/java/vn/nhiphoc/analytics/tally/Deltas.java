package vn.nhiphoc.analytics.tally;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Changes of one batch and subtask, merged by cell; what nets to zero stays, because it was touched. */
public final class Deltas {
    private Map<Cell, long[]> changes = new LinkedHashMap<>();

    /** Adds to one figure of a cell. */
    public void add(Cell cell, int measure, long change) {
        touch(cell)[measure] += change;
    }

    /** Adds a figure together with the support of the row. */
    public void addSupported(Cell cell, int measure, long change, long support) {
        long[] sums = touch(cell);
        sums[measure] += change;
        sums[Measure.SUPPORT] += support;
    }

    /** Adds to the first figures of a cell at once, in the order of {@link Measure}. */
    public void addAll(Cell cell, long[] figures, int sign) {
        long[] sums = touch(cell);
        for (int i = 0; i < figures.length; i++) {
            sums[i] += sign * figures[i];
        }
    }

    /** Hands over what has come together and forgets it. */
    public void drain(Consumer<Delta> receiver) {
        Map<Cell, long[]> drained = changes;
        changes = new LinkedHashMap<>(roomFor(drained.size()));
        drained.forEach((cell, sums) -> receiver.accept(new Delta(cell, sums)));
    }

    /** The next batch is likely as large as the last: it need not grow into its room again. */
    private static int roomFor(int entries) {
        return entries + entries / 3 + 1;
    }

    private long[] touch(Cell cell) {
        return Objects.requireNonNull(changes.computeIfAbsent(cell, Sums::none));
    }
}
