package vn.nhiphoc.analytics.comparison.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.nhiphoc.aggregates.shared.LocalTime;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;

/**
 * Says again and again what has to be computed, and clears away what no query reads any more. It looks closely only when
 * the log has moved on, somebody asked for a pair, or an hour has passed. One thread.
 */
public final class Planner implements AutoCloseable {
    private final Queries store;
    private final Clearing clearing;
    private String seen = "";

    public Planner(ClickHouseAddress address) throws SQLException {
        store = new Queries(address);
        clearing = new Clearing(store);
    }

    /** The runs that are due, empty where nothing is. */
    public List<Run> due(Instant now) throws SQLException {
        String sight = sight(now);
        if (sight.equals(seen)) {
            return List.of();
        }
        Planning planning = Planning.of(store, now);
        List<Run> runs = planning == null ? List.of() : planning.due();
        seen = runs.isEmpty() && planning != null && !planning.rests() ? sight : "";
        return runs;
    }

    private String sight(Instant now) throws SQLException {
        String hour = LocalDateTime.ofInstant(now, LocalTime.OFFSET)
                .truncatedTo(ChronoUnit.HOURS)
                .toString();
        return hour
                + store.list(
                        "SELECT toString((SELECT argMax(generation, switched_at) FROM serving)) || '/' ||"
                                + " toString((SELECT max(position) FROM freshness)) || '/' ||"
                                + " toString((SELECT max(asked_at) FROM comparisons_asked))",
                        row -> row.getString(1));
    }

    /** Gives up what has not been shown for so long that nobody reads it. */
    public void clear(Instant now) throws SQLException {
        clearing.look(now);
    }

    @Override
    public void close() throws SQLException {
        store.close();
    }
}
