package vn.nhiphoc.audit.figures;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Figures by cell. One thread. */
public final class Sums {
    private final Map<Cell, long[]> sums = new HashMap<>();

    /** Adds to a cell; an amount of 0 also makes it stand. */
    public void add(Cell cell, long... amounts) {
        if (amounts.length != cell.size()) {
            throw new IllegalArgumentException(cell + " holds " + cell.size() + " figures");
        }
        cell.add(sums.computeIfAbsent(cell, c -> new long[c.size()]), amounts);
    }

    /** Null where nothing was added. */
    public long @Nullable [] of(Cell cell) {
        return sums.get(cell);
    }

    /** One of the cell's figures, 0 where nothing was added. */
    public long of(Cell cell, int figure) {
        long[] figures = sums.get(cell);
        return figures == null ? 0 : figures[figure];
    }

    public void forEach(BiConsumer<Cell, long[]> reader) {
        sums.forEach(reader);
    }
}
