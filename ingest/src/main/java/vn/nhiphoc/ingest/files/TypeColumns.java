package vn.nhiphoc.ingest.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.files.Types.Figure;
import vn.nhiphoc.ingest.names.Spelling;
import vn.nhiphoc.ingest.sheets.Said;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/**
 * The columns with the figures of one type.
 *
 * @param type null where each row says its own
 */
record TypeColumns(
        @Nullable String type,
        @Nullable Column activities,
        @Nullable Column visits,
        @Nullable Column people) {

    /** Looking for a dash between spaces takes the square of their number. */
    private static final int LONGEST_HEADER = 1_000;

    /** The names of the columns, for people. */
    String names() {
        return Stream.of(Optional.ofNullable(activities), Optional.ofNullable(visits), Optional.ofNullable(people))
                .flatMap(Optional::stream)
                .map(Column::name)
                .collect(Collectors.joining(", "));
    }

    /** Those of a file whose rows say their types; at least one must be there. */
    static TypeColumns ofRows(Mapping.Summary fields, Binding binding) throws UnusableFile {
        TypeColumns columns = new TypeColumns(
                null,
                binding.figure("activities", fields.activities()),
                binding.figure("visits", fields.visits()),
                binding.figure("people", fields.people()));
        if (columns.names().isEmpty()) {
            List<String> any = Stream.of(
                            Optional.ofNullable(fields.visits()),
                            Optional.ofNullable(fields.people()),
                            Optional.ofNullable(fields.activities()))
                    .flatMap(Optional::stream)
                    .map(Field::column)
                    .flatMap(names -> names == null ? Stream.empty() : names.stream())
                    .toList();
            throw binding.header().missing(any);
        }
        return columns;
    }

    /** Those of all types that the header names, in the order of the header. */
    static List<TypeColumns> find(Types types, Binding binding, Names names) throws UnusableFile {
        Map<String, String> meanings = types.meanings().entrySet().stream()
                .collect(Collectors.toMap(entry -> Spelling.key(entry.getKey()), Map.Entry::getValue, (a, b) -> a));
        Map<String, Map<Figure, Column>> found = new LinkedHashMap<>();
        Header header = binding.header();
        for (int i = 0; i < header.size(); i++) {
            @Nullable
            Named named =
                    binding.isUsed(i) ? null : named(parts(header.columns().get(i)), types, meanings, names);
            if (named == null) {
                continue;
            }
            Map<Figure, Column> columns = found.computeIfAbsent(named.type, type -> new EnumMap<>(Figure.class));
            Field figure = new Field(List.of(header.name(i)), null, null, null, null, null, true);
            if (columns.put(named.figure, new Column(header.name(i), figure, i)) != null) {
                throw new UnusableFile(new Said(
                        "Cột \"" + header.name(i) + "\" có hai lần trong dòng tiêu đề",
                        "column \"" + header.name(i) + "\" stands twice in the header"));
            }
            binding.use(i, named.type + " · " + Text.lower(named.figure.name()));
        }
        if (found.isEmpty()) {
            throw new UnusableFile(new Said(
                    "Không có cột nào mang tên một loại hoạt động; hãy dùng tên hoặc mã trong danh mục",
                    "no column is called like an activity type; use the names or codes of the catalogue"));
        }
        List<TypeColumns> all = new ArrayList<>();
        found.forEach((type, columns) -> all.add(new TypeColumns(
                type, columns.get(Figure.ACTIVITIES), columns.get(Figure.VISITS), columns.get(Figure.PEOPLE))));
        return all;
    }

    /** A header of one line may hold both names, with a dash, a colon or a line break between them. */
    private static List<String> parts(List<String> names) {
        if (names.size() != 1 || names.get(0).length() > LONGEST_HEADER) {
            return names;
        }
        List<String> parts = new ArrayList<>(List.of(names.get(0)));
        parts.addAll(List.of(names.get(0).split("\\s+[-–—|/]\\s+|:\\s+|\\n", 2)));
        return parts.stream().map(String::strip).distinct().toList();
    }

    private static @Nullable Named named(List<String> parts, Types types, Map<String, String> meanings, Names names) {
        for (String part : parts) {
            @Nullable String type = meanings.get(Spelling.key(part));
            type = type == null ? names.typeIn(part).orElse(null) : type;
            if (type != null) {
                List<String> rest = parts.stream()
                        .filter(other -> !other.equals(part) && !other.contains(part))
                        .toList();
                @Nullable Figure figure = rest.isEmpty() ? Figure.VISITS : figure(rest.get(0), types);
                return figure == null ? null : new Named(type, figure);
            }
        }
        return null;
    }

    private static @Nullable Figure figure(String words, Types types) {
        for (Figure figure : Figure.values()) {
            for (String word : types.words(figure)) {
                if (Spelling.latin(word).equals(Spelling.latin(words))) {
                    return figure;
                }
            }
        }
        return null;
    }

    private record Named(String type, Figure figure) {}
}
