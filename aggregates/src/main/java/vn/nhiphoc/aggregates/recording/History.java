package vn.nhiphoc.aggregates.recording;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javax.sql.DataSource;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.sql.Question;
import vn.nhiphoc.aggregates.sql.RoundTrip;
import vn.nhiphoc.aggregates.sql.SqlFailure;

/**
 * Asks what the log already has of a batch's aggregates, in one look and folded. They are looked up in the order of their
 * index, which is half the work.
 */
public final class History<S> implements Question {

    private static final String SQL = "SELECT aggregate_identifier, payload_type, payload_revision, payload"
            + " FROM event_log WHERE aggregate_identifier = ANY(?) ORDER BY aggregate_identifier, sequence_number";
    private static final EventCodec CODEC = new EventCodec();

    private final Object[] aggregateIds;
    private final S none;
    private final BiFunction<S, Event, S> after;
    private final Map<String, Folded<S>> found = new HashMap<>();

    /**
     * @param none the state before the first fact
     * @param after a state's next one
     */
    public History(Collection<String> aggregateIds, S none, BiFunction<S, Event, S> after) {
        this.aggregateIds = aggregateIds.stream().sorted().toArray();
        this.none = none;
        this.after = after;
    }

    /** Asks for it alone; the aggregates that have facts. */
    public Map<String, Folded<S>> ask(DataSource pool) {
        try {
            RoundTrip.ask(pool, List.of(this));
        } catch (SQLException e) {
            throw new SqlFailure("look up what the log has of " + aggregateIds.length + " entries of a batch", e);
        }
        return found;
    }

    /** The aggregates that have facts; once the question is answered. */
    public Map<String, Folded<S>> answer() {
        return found;
    }

    @Override
    public String sql() {
        return SQL;
    }

    @Override
    public int statements() {
        return 1;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        statement.setArray(first, statement.getConnection().createArrayOf("text", aggregateIds));
        return first + 1;
    }

    @Override
    public void read(ResultSet rows) throws SQLException {
        while (rows.next()) {
            Event fact = CODEC.decode(rows.getString(2), rows.getString(3), rows.getString(4));
            Folded<S> before = found.getOrDefault(rows.getString(1), new Folded<>(none, 0));
            found.put(rows.getString(1), new Folded<>(after.apply(before.state(), fact), before.facts() + 1));
        }
    }
}
