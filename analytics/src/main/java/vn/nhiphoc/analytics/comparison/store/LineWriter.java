package vn.nhiphoc.analytics.comparison.store;

import com.clickhouse.client.api.Client;
import com.clickhouse.client.api.insert.InsertResponse;
import com.clickhouse.client.api.insert.InsertSettings;
import com.clickhouse.data.ClickHouseFormat;
import com.clickhouse.jdbc.ConnectionImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.comparison.lines.Line;

/** Collects the rows of one part and puts them into a table by one insert. One thread. */
final class LineWriter {
    private final String table;
    private final StringBuilder rows = new StringBuilder(1 << 16);
    private long count;

    LineWriter(String table) {
        this.table = table;
    }

    long count() {
        return count;
    }

    /** A line of a comparison, with what all lines of its part share. */
    void add(long part, Pair pair, Line line, String position, String computedAt) {
        row(
                part,
                pair.campaign(),
                pair.baseline(),
                line.views(),
                line.aligns(),
                line.horizons(),
                line.subtree(),
                line.unitId(),
                line.type(),
                line.campaignDay(),
                line.measure().code(),
                line.current(),
                line.baseline(),
                line.unitsCurrent(),
                line.unitsBaseline(),
                line.estimatedShare(),
                line.reason() == null ? "" : line.reason().code(),
                line.baselineDay(),
                line.until() == null
                        ? null
                        : String.format(Locale.ROOT, "%s %tT", line.until().toLocalDate(), line.until()),
                line.alignedDays(),
                position,
                computedAt);
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
        Client client = store.connection().unwrap(ConnectionImpl.class).getClient();
        InsertSettings settings = new InsertSettings().serverSetting("async_insert", "0");
        ByteArrayInputStream body = new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8));
        try (InsertResponse response = client.insert(table, body, ClickHouseFormat.TabSeparated, settings)
                .get()) {
            assert response.getWrittenRows() >= 0;
        } catch (InterruptedException e) {
            throw e;
        } catch (ExecutionException e) {
            throw new IOException("inserting into " + table + " failed", e.getCause());
        } catch (Exception e) {
            throw new IOException("inserting into " + table + " failed", e);
        }
    }
}
