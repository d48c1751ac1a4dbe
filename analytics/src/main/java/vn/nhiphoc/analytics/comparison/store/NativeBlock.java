package vn.nhiphoc.analytics.comparison.store;

import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows of a table column by column, as ClickHouse's format Native has them: it takes them as they are. Each column is
 * filled by its owner, all with as many values as there are rows. One thread.
 */
final class NativeBlock {
    private final List<Column> columns = new ArrayList<>();
    private int rows;

    private record Column(String name, String type, List<Bytes> parts) {}

    /** A column of plain values. */
    Bytes column(String name, String type) {
        Bytes values = new Bytes();
        columns.add(new Column(name, type, List.of(values)));
        return values;
    }

    /** A column of arrays: where each ends, and the values of all. */
    Arrays arrays(String name, String type) {
        Arrays arrays = new Arrays(new Bytes(), new Bytes());
        columns.add(new Column(name, "Array(" + type + ")", List.of(arrays.ends(), arrays.values())));
        return arrays;
    }

    /** A column of arrays whose values may be null. */
    NullableArrays nullableArrays(String name, String type) {
        NullableArrays arrays = new NullableArrays(new Bytes(), new Bytes(), new Bytes());
        columns.add(new Column(
                name, "Array(Nullable(" + type + "))", List.of(arrays.ends(), arrays.nulls(), arrays.values())));
        return arrays;
    }

    record Arrays(Bytes ends, Bytes values) {}

    record NullableArrays(Bytes ends, Bytes nulls, Bytes values) {}

    void endRow() {
        rows++;
    }

    int rows() {
        return rows;
    }

    long size() {
        return columns.stream()
                .flatMap(column -> column.parts().stream())
                .mapToLong(Bytes::size)
                .sum();
    }

    /** All of it, as it is sent. */
    InputStream read() {
        List<InputStream> all = new ArrayList<>();
        all.add(new Bytes().length(columns.size()).length(rows).read());
        for (Column column : columns) {
            all.add(new Bytes().text(column.name()).text(column.type()).read());
            column.parts().forEach(part -> all.add(part.read()));
        }
        return new SequenceInputStream(Collections.enumeration(all));
    }

    /** Begins anew with the same columns. */
    void clear() {
        rows = 0;
        columns.forEach(column -> column.parts().forEach(Bytes::clear));
    }
}
