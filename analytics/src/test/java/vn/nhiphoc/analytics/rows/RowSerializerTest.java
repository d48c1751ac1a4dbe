package vn.nhiphoc.analytics.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RowSerializerTest {
    @ParameterizedTest
    @EnumSource
    void keepsARowOfEveryTable(Table table) throws IOException {
        Row row = Row.of(table, samples(table.keyColumns(), false), samples(table.valueColumns(), false), 42);

        assertThat(copied(row)).isEqualTo(row);
    }

    @ParameterizedTest
    @EnumSource
    void keepsWhatIsUnknown(Table table) throws IOException {
        Row row = Row.of(table, samples(table.keyColumns(), true), samples(table.valueColumns(), true), Long.MAX_VALUE);

        assertThat(copied(row)).isEqualTo(row);
    }

    @ParameterizedTest
    @EnumSource
    void keepsATombstone(Table table) throws IOException {
        Row row = Row.tombstone(table, samples(table.keyColumns(), false), 7);

        assertThat(copied(row)).isEqualTo(row);
    }

    @Test
    void refusesARowWithTooFewValues() {
        assertThatThrownBy(() -> Row.of(Table.PEOPLE, List.of("c"), List.of(1L), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PEOPLE");
    }

    private static List<Object> samples(List<Column> columns, boolean unknown) {
        List<Object> values = new ArrayList<>();
        for (Column column : columns) {
            Object value = switch (column.type()) {
                case TEXT -> "Phường Ba Đình";
                case TEXTS -> List.of("hn", "");
                case FRACTION -> 0.25;
                case BOOL -> true;
                default -> -20_364L;
            };
            values.add(unknown && column.nullable() ? null : value);
        }
        return values;
    }

    private static Row copied(Row row) throws IOException {
        DataOutputSerializer out = new DataOutputSerializer(64);
        new RowSerializer().serialize(row, out);
        return new RowSerializer().deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
    }
}
