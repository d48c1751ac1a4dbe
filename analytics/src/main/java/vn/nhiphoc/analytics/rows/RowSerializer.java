package vn.nhiphoc.analytics.rows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.stream.Bytes;
import vn.nhiphoc.analytics.stream.ValueSerializer;
import vn.nhiphoc.analytics.stream.ValueType;

/** Rows to bytes, each value as its column's type says. */
@SuppressWarnings("EnumOrdinal") // new tables go to the end
public final class RowSerializer extends ValueSerializer<Row> {
    private static final long serialVersionUID = 1L;
    private static final Table[] TABLES = Table.values();

    public static final ValueType<Row> TYPE = ValueType.of(Row.class, new RowSerializer());

    @Override
    protected void write(Row row, DataOutputView out) throws IOException {
        out.writeByte(row.table().ordinal());
        out.writeBoolean(row.deleted());
        Bytes.writeNumber(row.version(), out);
        write(row.table().keyColumns(), row.key(), out);
        if (!row.deleted()) {
            write(row.table().valueColumns(), row.values(), out);
        }
    }

    @Override
    public Row deserialize(DataInputView in) throws IOException {
        Table table = TABLES[in.readByte()];
        boolean deleted = in.readBoolean();
        long version = Bytes.readNumber(in);
        List<Object> key = new ArrayList<>(table.keyColumns().size());
        for (Column column : table.keyColumns()) {
            key.add(readValue(column.type(), in));
        }
        List<@Nullable Object> values = new ArrayList<>();
        if (!deleted) {
            for (Column column : table.valueColumns()) {
                values.add(column.nullable() && !in.readBoolean() ? null : readValue(column.type(), in));
            }
        }
        return new Row(table, key, values, deleted, version);
    }

    private static void write(List<Column> columns, List<? extends @Nullable Object> values, DataOutputView out)
            throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            Object value = values.get(i);
            if (column.nullable()) {
                out.writeBoolean(value != null);
            }
            if (value != null) {
                writeValue(column, value, out);
            } else if (!column.nullable()) {
                throw new IOException("column " + column.name() + " has no value");
            }
        }
    }

    private static void writeValue(Column column, Object value, DataOutputView out) throws IOException {
        if (value instanceof String text) {
            Bytes.writeText(text, out);
        } else if (value instanceof Long number) {
            Bytes.writeNumber(number, out);
        } else if (value instanceof Double number) {
            out.writeDouble(number);
        } else if (value instanceof Boolean answer) {
            out.writeBoolean(answer);
        } else if (value instanceof List<?> texts) {
            Bytes.writeNumber(texts.size(), out);
            for (Object text : texts) {
                Bytes.writeText((String) text, out);
            }
        } else {
            throw new IOException("column " + column.name() + " cannot hold " + value.getClass());
        }
    }

    private static Object readValue(ColumnType type, DataInputView in) throws IOException {
        if (type.javaClass() == String.class) {
            return Bytes.readSharedText(in);
        } else if (type.javaClass() == Long.class) {
            return Bytes.readNumber(in);
        } else if (type.javaClass() == Double.class) {
            return in.readDouble();
        } else if (type.javaClass() == Boolean.class) {
            return in.readBoolean();
        }
        int size = (int) Bytes.readNumber(in);
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(Bytes.readText(in));
        }
        return texts;
    }
}
