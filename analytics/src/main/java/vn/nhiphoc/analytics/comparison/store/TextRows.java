package vn.nhiphoc.analytics.comparison.store;

import com.clickhouse.data.ClickHouseFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one part and puts them into a table by one insert. One thread. */
final class TextRows {
    private final String table;
    private final StringBuilder rows = new StringBuilder(1 << 16);
    private long count;

    TextRows(String table) {
        this.table = table;
    }

    long count() {
        return count;
    }

    /** A row of any values; null is stored as null. */
    void row(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : escaped(values[i].toString()));
        }
        rows.append('\n');
        count++;
    }

    private static String escaped(String text) {
        return text.indexOf('\\') < 0 && text.indexOf('\t') < 0 && text.indexOf('\n') < 0
                ? text
                : text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    /** Returns when they are on disk. */
    void write(Queries store) throws SQLException, InterruptedException, IOException {
        if (count == 0) {
            return;
        }
        byte[] text = rows.toString().getBytes(StandardCharsets.UTF_8);
        store.insert(table, new ByteArrayInputStream(text), ClickHouseFormat.TabSeparated);
    }
}
