package vn.nhiphoc.ingest.files;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.nhiphoc.aggregates.shared.Nearest;

/** The names of a file's columns. */
record Header(List<String> columns) {

    static Header of(List<String> fields) throws UnusableFile {
        List<String> columns = fields.stream().map(String::strip).toList();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw new UnusableFile(new Said(
                        "Cột \"" + column + "\" có hai lần trong dòng tiêu đề",
                        "column \"" + column + "\" stands twice in the header"));
            }
        }
        return new Header(columns);
    }

    void require(List<String> needed) throws UnusableFile {
        for (String column : needed) {
            if (!columns.contains(column)) {
                String near = Nearest.to(column, columns)
                        .map(c -> " (\"" + c + "\"?)")
                        .orElse("");
                String found = String.join(", ", columns);
                throw new UnusableFile(new Said(
                        "Thiếu cột \"" + column + "\"" + near + "; tệp có: " + shortened(found),
                        "column \"" + column + "\" is missing" + near + "; the file has: " + shortened(found)));
            }
        }
    }

    int indexOf(String column) {
        return columns.indexOf(column);
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
