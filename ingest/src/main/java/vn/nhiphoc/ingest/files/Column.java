package vn.nhiphoc.ingest.files;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.sheets.Cell;

/** A mapping's field bound to the header of one file: reads its text from a row. */
final class Column {

    private static final int MOST_DAYS = 10_000;

    private final Field field;
    private final String name;
    private final int index;
    private final @Nullable Map<String, String> meanings;
    private final Map<String, LocalDate> days = new HashMap<>();

    /** @param index -1 where the file has no such column */
    Column(String name, Field field, int index) {
        this.field = field;
        this.name = name;
        this.index = index;
        this.meanings = field.values() == null ? null : normalised(field.values());
    }

    static Column fixed(String role, Field field) {
        return new Column(role, field, -1);
    }

    boolean isThere() {
        return index >= 0 || field.fixed() != null;
    }

    Column blankIsUnknown() {
        return new Column(name, field.butOptional(), index);
    }

    String name() {
        return name;
    }

    Field field() {
        return field;
    }

    /** What stands there, and for a fixed field its value. */
    Cell cell(List<Cell> row) {
        if (field.fixed() != null) {
            return Cell.text(field.fixed());
        }
        return index < 0 || index >= row.size() ? Cell.BLANK : row.get(index);
    }

    /** The text as it is meant, on one line; null where it is left out, or refused with a fault. */
    @Nullable
    String text(List<Cell> row, List<RowRead.Fault> faults) {
        Cell cell = cell(row);
        if (cell.isBlank()) {
            if (field.otherwise() == null && !field.optional()) {
                faults.add(Faults.blank(name));
            }
            return field.otherwise();
        }
        String written = Text.oneLine(cell.text());
        return meanings == null ? written : meaning(written, meanings, faults);
    }

    /** The day that a text means; a file repeats the same few. */
    LocalDate day(String text, Function<String, LocalDate> read) {
        @Nullable LocalDate known = days.get(text);
        if (known == null) {
            known = read.apply(text);
            if (days.size() < MOST_DAYS) {
                days.put(text, known);
            }
        }
        return known;
    }

    private @Nullable String meaning(String written, Map<String, String> known, List<RowRead.Fault> faults) {
        String meant = known.get(Text.normal(written));
        if (meant == null && field.otherwise() != null) {
            return field.otherwise();
        }
        if (meant == null && field.values() != null) {
            faults.add(Faults.unknown(name, written, field.values().keySet()));
        }
        return meant;
    }

    private static Map<String, String> normalised(Map<String, String> values) {
        Map<String, String> meanings = new HashMap<>();
        values.forEach((written, meant) -> {
            String other = meanings.put(Text.normal(written), meant);
            if (other != null && !other.equals(meant)) {
                throw new IllegalArgumentException("\"" + written + "\" has two meanings: " + other + ", " + meant);
            }
        });
        return meanings;
    }
}
