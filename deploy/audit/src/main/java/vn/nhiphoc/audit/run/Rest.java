package vn.nhiphoc.audit.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.nhiphoc.audit.Comparison;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.Text;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.run.FigureStore.Freshness;

/** What the pipeline says of itself is checked where nothing arrives: then the log alone decides it. */
final class Rest {
    private Rest() {}

    static void compare(Connection session, Snapshot snapshot, int uncounted, Comparison comparison)
            throws SQLException {
        Freshness says = snapshot.beating();
        long end = end(session);
        if (says == null || end < 0 || end > snapshot.position()) {
            return;
        }
        comparison.compare(
                View.FRESHNESS,
                List.of(row(end, end, 0, uncounted)),
                List.of(row(says.position(), says.head(), says.lag(), says.parked())));
    }

    /** The first position behind all events; negative where there are none. */
    private static long end(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery("SELECT transaction_id::text FROM event_log"
                        + " ORDER BY event_log.transaction_id DESC, global_index DESC LIMIT 1")) {
            return rows.next() ? Long.parseLong(rows.getString(1)) + 1 : -1;
        }
    }

    private static Row row(long position, long head, long lag, long parked) {
        return Row.of(
                View.FRESHNESS,
                "event_log",
                Text.number(position),
                Text.number(head),
                Text.number(lag),
                Text.number(parked));
    }
}
