package vn.nhiphoc.ingest.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/** Binds a mapping's fields to the header of one file, and remembers what each column became. */
final class Binding {

    private final Header header;
    private final Map<Integer, List<String>> roles = new TreeMap<>();

    Binding(Header header) {
        this.header = header;
    }

    Header header() {
        return header;
    }

    /** @param role what the field is called in the mapping */
    Column column(String role, Field field) throws UnusableFile {
        if (field.column() == null) {
            return Column.fixed(role, field);
        }
        int index = header.find(field.column());
        if (index < 0 && !field.optional()) {
            throw header.missing(field.column());
        }
        if (index >= 0) {
            use(index, role);
        }
        return new Column(index < 0 ? field.column().get(0) : header.name(index), field, index);
    }

    @Nullable
    Column optional(String role, @Nullable Field field) throws UnusableFile {
        return field == null ? null : column(role, field);
    }

    /** A figure, whose blanks are unknown; null where the file has no such column. */
    @Nullable
    Column figure(String role, @Nullable Field field) throws UnusableFile {
        if (field == null) {
            return null;
        }
        Column column = column(role, field);
        return column.isThere() ? column.blankIsUnknown() : null;
    }

    /** The columns of a row's key, which must all be there. */
    int[] keyColumns(List<String> names) throws UnusableFile {
        int[] columns = new int[names.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = header.find(List.of(names.get(i)));
            if (columns[i] < 0) {
                throw header.missing(List.of(names.get(i)));
            }
            use(columns[i], "key");
        }
        return columns;
    }

    void use(int column, String role) {
        roles.computeIfAbsent(column, index -> new ArrayList<>()).add(role);
    }

    boolean isUsed(int column) {
        return roles.containsKey(column);
    }

    /** Every column that has a name, with what it became; null where it is not used. */
    List<ColumnUse> uses() {
        List<ColumnUse> uses = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            List<String> became = roles.get(i);
            if (!header.columns().get(i).isEmpty()) {
                uses.add(new ColumnUse(header.name(i), became == null ? null : String.join(", ", became)));
            }
        }
        return uses;
    }
}
