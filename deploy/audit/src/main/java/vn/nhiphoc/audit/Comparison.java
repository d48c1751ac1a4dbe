package vn.nhiphoc.audit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares rows cell by cell and keeps count; every column of every row that is expected or found is a cell. Rows that
 * share a key (two findings of one unit) are compared as a whole bag. May be fed in parts, as long as all rows of one
 * key come together. One thread.
 */
public final class Comparison {
    private static final Comparator<Row> ANY_FIXED_ORDER = Comparator.comparing(row -> String.valueOf(row.values()));
    private static final String NO_ROW = "no row";

    private final Map<View, Counts> counts = new EnumMap<>(View.class);
    private final List<Difference> differences = new ArrayList<>();
    private final int keep;

    /** What was compared of one view. */
    public record Counts(long rows, long cells, long differing) {
        Counts plus(long moreRows, long moreCells, long moreDiffering) {
            return new Counts(rows + moreRows, cells + moreCells, differing + moreDiffering);
        }
    }

    /** @param keep how many differing rows to remember; all are counted */
    public Comparison(int keep) {
        this.keep = keep;
    }

    /** All views at once; a view that one side does not have is one without rows there. */
    public static Comparison of(Map<View, List<Row>> expected, Map<View, List<Row>> found) {
        Comparison comparison = new Comparison(Integer.MAX_VALUE);
        for (View view : View.values()) {
            comparison.compare(view, expected.getOrDefault(view, List.of()), found.getOrDefault(view, List.of()));
        }
        return comparison;
    }

    public void compare(View view, Collection<Row> expected, Collection<Row> found) {
        counts.putIfAbsent(view, new Counts(0, 0, 0));
        Map<List<@Nullable String>, List<Row>> foundByKey = byKey(found);
        byKey(expected).forEach((key, rows) -> {
            List<Row> others = foundByKey.remove(key);
            pair(rows, others == null ? List.of() : others);
        });
        foundByKey.values().forEach(rows -> pair(List.of(), rows));
    }

    public Counts of(View view) {
        return counts.getOrDefault(view, new Counts(0, 0, 0));
    }

    /** Over all views. */
    public Counts sum() {
        return counts.values().stream().reduce(new Counts(0, 0, 0), (a, b) -> a.plus(b.rows, b.cells, b.differing));
    }

    /** Those that are remembered. */
    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    private static Map<List<@Nullable String>, List<Row>> byKey(Collection<Row> rows) {
        Map<List<@Nullable String>, List<Row>> byKey = new HashMap<>();
        for (Row row : rows) {
            byKey.computeIfAbsent(row.key(), key -> new ArrayList<>(1)).add(row);
        }
        return byKey;
    }

    /** Rows of one key: equal ones first, what is left in a fixed order. */
    private void pair(List<Row> expected, List<Row> found) {
        List<Row> missing = new ArrayList<>(expected);
        List<Row> surplus = new ArrayList<>(found);
        for (Row row : expected) {
            if (surplus.remove(row)) {
                missing.remove(row);
                enter(row, row);
            }
        }
        missing.sort(ANY_FIXED_ORDER);
        surplus.sort(ANY_FIXED_ORDER);
        for (int i = 0; i < Math.max(missing.size(), surplus.size()); i++) {
            enter(i < missing.size() ? missing.get(i) : null, i < surplus.size() ? surplus.get(i) : null);
        }
    }

    private void enter(@Nullable Row expected, @Nullable Row found) {
        Row row = expected == null ? Objects.requireNonNull(found) : expected;
        List<String> columns = row.view().columns();
        List<Difference.Cell> cells = new ArrayList<>(0);
        for (int i = 0; i < columns.size(); i++) {
            String should = shown(expected, i);
            String is = shown(found, i);
            if (!should.equals(is)) {
                cells.add(new Difference.Cell(columns.get(i), should, is));
            }
        }
        counts.merge(
                row.view(),
                new Counts(1, columns.size(), cells.size()),
                (a, b) -> a.plus(b.rows, b.cells, b.differing));
        if (!cells.isEmpty() && differences.size() < keep) {
            Difference.Kind kind = expected == null
                    ? Difference.Kind.UNEXPECTED
                    : found == null ? Difference.Kind.MISSING : Difference.Kind.WRONG;
            differences.add(new Difference(kind, row, cells));
        }
    }

    private static String shown(@Nullable Row row, int column) {
        return row == null ? NO_ROW : Objects.requireNonNullElse(row.values().get(column), "NULL");
    }
}
