package vn.nhiphoc.ingest.files;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping's field bound to the header of one file: reads its text from a row. */
final class Column {

    private final Field field;
    private final String name;
    private final int index;
    private final @Nullable Map<String, String> meanings;

    /** @param role what the field is called in the mapping, for fixed values */
    Column(String role, Field field, Header header) {
        this.field = field;
        this.name = field.column() == null ? role : field.column();
        this.index = field.column() == null ? -1 : header.indexOf(field.column());
        this.meanings = field.values() == null ? null : normalised(field.values());
    }

    String name() {
        return name;
    }

    Field field() {
        return field;
    }

    /** The text as it is meant; null where it is left out, or refused with a fault. */
    @Nullable
    String text(List<String> row, List<RowRead.Fault> faults) {
        if (field.fixed() != null) {
            return field.fixed();
        }
        String written = row.get(index).strip();
        if (written.isEmpty()) {
            if (!field.optional()) {
                faults.add(Faults.blank(name));
            }
            return null;
        }
        return meanings == null ? written : meaning(written, meanings, faults);
    }

    private @Nullable String meaning(String written, Map<String, String> known, List<RowRead.Fault> faults) {
        String meant = known.get(Text.normal(written));
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
