package vn.nhiphoc.analytics.comparison.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.LocalTime;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;

/**
 * Says again and again what has to be computed, and clears away what no query reads any more. It looks closely only when
 * the log has moved on, somebody asked for a pair, or an hour has passed; and that takes a twentieth of the time at most.
 * One thread.
 */
public final class Planner implements AutoCloseable {
    private static final int RESTS = 20;
    private static final String ASKED = "SELECT max(asked_at) FROM comparisons_asked";

    private final Queries store;
    private final Queries beside;
    private final Clearing clearing;
    private @Nullable Sight seen;
    private String wish = "";
    private Instant notBefore = Instant.MIN;

    /** How far the log and the clock are, and when somebody asked for a pair last: who did is waiting. */
    private record Sight(String figures, String wish) {}

    public Planner(ClickHouseAddress address) throws SQLException {
        store = new Queries(address);
        beside = new Queries(address);
        clearing = new Clearing(store);
    }

    /** The runs that are due, empty where nothing is. */
    public List<Run> due(Instant now) throws SQLException, InterruptedException, IOException {
        if (now.isBefore(notBefore) && asked().equals(wish)) {
            return List.of();
        }
        Sight sight = sight(now);
        if (sight.equals(seen)) {
            return List.of();
        }
        long began = System.nanoTime();
        Planning planning = Planning.of(store, beside, now);
        List<Run> runs = planning == null ? List.of() : planning.due();
        notBefore = now.plusNanos(RESTS * (System.nanoTime() - began));
        wish = sight.wish();
        seen = runs.isEmpty() && planning != null && !planning.rests() ? sight : null;
        return runs;
    }

    private String asked() throws SQLException {
        return store.list("SELECT toString((" + ASKED + "))", row -> row.getString(1))
                .get(0);
    }

    private Sight sight(Instant now) throws SQLException {
        String hour = LocalDateTime.ofInstant(now, LocalTime.OFFSET)
                .truncatedTo(ChronoUnit.HOURS)
                .toString();
        return store.list(
                        "WITH (SELECT argMax(generation, switched_at) FROM serving) AS served SELECT toString(served)"
                                + " || '/' || toString((SELECT max(position) FROM sink_progress WHERE generation ="
                                + " served)), toString((" + ASKED + "))",
                        row -> new Sight(hour + "/" + row.getString(1), row.getString(2)))
                .get(0);
    }

    /** Gives up what has not been shown for so long that nobody reads it. */
    public void clear(Instant now) throws SQLException {
        clearing.look(now);
    }

    @Override
    public void close() throws SQLException {
        beside.close();
        store.close();
    }
}
