package vn.nhiphoc.aggregates.recording;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.sql.SqlFailure;

/** What the log already has of a batch's aggregates, in one look. Thread-safe. */
public final class Histories {

    private static final String SQL = "SELECT aggregate_identifier, payload_type, payload_revision, payload"
            + " FROM event_log WHERE aggregate_identifier = ANY(?) ORDER BY aggregate_identifier, sequence_number";

    private final DataSource pool;
    private final EventCodec codec = new EventCodec();

    /** @param pool connections without auto-commit */
    public Histories(DataSource pool) {
        this.pool = pool;
    }

    /**
     * The aggregates that have facts, folded. They are looked up in the order of their index, which is half the work.
     *
     * @param none the state before the first fact
     * @param after a state's next one
     */
    public <S> Map<String, Folded<S>> of(Collection<String> aggregateIds, S none, BiFunction<S, Event, S> after) {
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(SQL)) {
            connection.setAutoCommit(true); // without a round trip for the commit
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", aggregateIds.stream().sorted().toArray()));
            Map<String, Folded<S>> found = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Event fact = codec.decode(rows.getString(2), rows.getString(3), rows.getString(4));
                    Folded<S> before = found.getOrDefault(rows.getString(1), new Folded<>(none, 0));
                    found.put(rows.getString(1), new Folded<>(after.apply(before.state(), fact), before.facts() + 1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new SqlFailure("look up what the log has of " + aggregateIds.size() + " entries of a batch", e);
        }
    }
}
