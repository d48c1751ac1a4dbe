package vn.nhiphoc.ingest.files;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Nearest;
import vn.nhiphoc.ingest.names.Spelling;
import vn.nhiphoc.ingest.sheets.Cell;
import vn.nhiphoc.ingest.sheets.Said;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/**
 * The names of a file's columns, in one line or in two: what stands over several columns is part of the name of each.
 *
 * @param columns each with its names from above to below; empty where the column has none
 */
record Header(List<List<String>> columns) {

    static Header of(List<Cell> row) {
        return new Header(row.stream()
                .map(cell -> cell.isBlank() ? List.<String>of() : List.of(cell.text()))
                .toList());
    }

    /** A header of two lines; a name in the upper one goes on over blanks as long as something stands below. */
    static Header of(List<Cell> upper, List<Cell> lower) {
        List<List<String>> columns = new ArrayList<>();
        String over = "";
        for (int i = 0; i < Math.max(upper.size(), lower.size()); i++) {
            String above = i < upper.size() ? upper.get(i).text() : "";
            String below = i < lower.size() ? lower.get(i).text() : "";
            over = !above.isEmpty() ? above : below.isEmpty() ? "" : over;
            List<String> names = new ArrayList<>();
            if (!over.isEmpty()) {
                names.add(over);
            }
            if (!below.isEmpty()) {
                names.add(below);
            } else {
                over = "";
            }
            columns.add(List.copyOf(names));
        }
        return new Header(columns);
    }

    int size() {
        return columns.size();
    }

    /** A column's name as people read it. */
    String name(int column) {
        return String.join(" / ", columns.get(column));
    }

    /** Where the first of those names stands that the header has, or -1; twice the same name is refused. */
    int find(Collection<String> names) throws UnusableFile {
        for (String name : names) {
            int found = find(name);
            if (found >= 0) {
                return found;
            }
        }
        return -1;
    }

    private int find(String name) throws UnusableFile {
        List<Function<String, String>> spellings = List.of(String::strip, Spelling::key, Spelling::latin);
        for (Function<String, String> spelling : spellings) {
            String wanted = spelling.apply(name);
            int whole = only(name, i -> spelling.apply(name(i)).equals(wanted));
            int last =
                    whole >= 0 ? whole : only(name, i -> spelling.apply(last(i)).equals(wanted));
            if (last >= 0) {
                return last;
            }
        }
        return -1;
    }

    private int only(String name, Function<Integer, Boolean> test) throws UnusableFile {
        int found = -1;
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isEmpty() && test.apply(i)) {
                if (found >= 0) {
                    throw new UnusableFile(new Said(
                            "Cột \"" + name + "\" có hai lần trong dòng tiêu đề",
                            "column \"" + name + "\" stands twice in the header"));
                }
                found = i;
            }
        }
        return found;
    }

    private String last(int column) {
        List<String> names = columns.get(column);
        return names.isEmpty() ? "" : names.get(names.size() - 1);
    }

    /** What to say where none of those names is there. */
    UnusableFile missing(Collection<String> names) {
        String column = names.iterator().next();
        List<String> have = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isEmpty()) {
                have.add(name(i));
            }
        }
        Optional<String> near = Nearest.to(column, have);
        String hint = near.map(c -> " (\"" + c + "\"?)").orElse("");
        String found = shortened(String.join(", ", have));
        @Nullable
        String others = names.size() > 1 ? String.join(", ", List.copyOf(names).subList(1, names.size())) : null;
        return new UnusableFile(new Said(
                "Thiếu cột \"" + column + "\"" + hint + (others == null ? "" : " (hoặc: " + others + ")") + "; tệp có: "
                        + found,
                "column \"" + column + "\" is missing" + hint + (others == null ? "" : " (or: " + others + ")")
                        + "; the file has: " + found));
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
