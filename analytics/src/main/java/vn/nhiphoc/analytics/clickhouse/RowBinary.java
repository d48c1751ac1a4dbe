package vn.nhiphoc.analytics.clickhouse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.rows.Column;
import vn.nhiphoc.analytics.rows.ColumnType;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.Table;

/** Rows of one table in ClickHouse's format RowBinary, columns as in {@link #columns}. One thread. */
final class RowBinary {

    private static final int LAST_DATE = 0xFFFF;

    private byte[] bytes = new byte[1 << 14];
    private int size;

    /** The names of the columns in the order in which they are written. */
    static List<String> columns(Table table) {
        List<String> names = new ArrayList<>();
        names.add("generation");
        table.keyColumns().forEach(column -> names.add(column.name()));
        table.valueColumns().forEach(column -> names.add(column.name()));
        names.add("version");
        names.add("deleted");
        return names;
    }

    static byte[] encode(Table table, int generation, Collection<Row> rows) {
        RowBinary out = new RowBinary();
        for (Row row : rows) {
            out.write(table, generation, row);
        }
        return Arrays.copyOf(out.bytes, out.size);
    }

    private void write(Table table, int generation, Row row) {
        number(generation, 4);
        for (int i = 0; i < table.keyColumns().size(); i++) {
            value(table.keyColumns().get(i), row.key().get(i));
        }
        for (int i = 0; i < table.valueColumns().size(); i++) {
            value(
                    table.valueColumns().get(i),
                    row.deleted() ? null : row.values().get(i));
        }
        number(row.version(), 8);
        number(row.deleted() ? 1 : 0, 1);
    }

    /** A null in a column that holds none (the values of a tombstone) is written as its type's empty value. */
    private void value(Column column, @Nullable Object value) {
        if (column.nullable()) {
            number(value == null ? 1 : 0, 1);
            if (value == null) {
                return;
            }
        }
        switch (column.type()) {
            case TEXT -> text(value == null ? "" : (String) value);
            case TEXTS -> texts(value == null ? List.of() : (List<?>) value);
            case FRACTION -> number(Double.doubleToRawLongBits(value == null ? 0 : (Double) value), 8);
            case BOOL -> number(value != null && (Boolean) value ? 1 : 0, 1);
            default -> whole(column.type(), value == null ? 0 : (Long) value);
        }
    }

    private void whole(ColumnType type, long value) {
        switch (type) {
            case COUNT, BALANCE, MOMENT -> number(value, 8);
            case NUMBER -> number(value, 4);
            case YEAR, DISTANCE -> number(value, 2);
            case ANSWER -> number(value, 1);
            case DAY -> number(Math.max(0, Math.min(LAST_DATE, value)), 2);
            case MINUTE -> number(Math.floorDiv(value, 1000L), 4);
            default -> throw new IllegalStateException(type + " is no whole number");
        }
    }

    private void texts(List<?> texts) {
        length(texts.size());
        texts.forEach(text -> text((String) text));
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        length(utf8.length);
        reserve(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
    }

    private void length(int length) {
        int rest = length;
        while (rest > 0x7F) {
            number((rest & 0x7F) | 0x80, 1);
            rest >>>= 7;
        }
        number(rest, 1);
    }

    /** Little-endian. */
    private void number(long value, int width) {
        reserve(width);
        for (int i = 0; i < width; i++) {
            bytes[size++] = (byte) (value >>> (8 * i));
        }
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
