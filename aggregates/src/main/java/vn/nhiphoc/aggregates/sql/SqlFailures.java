package vn.nhiphoc.aggregates.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** What a failure of the database means for who wrote. */
public final class SqlFailures {

    private static final Set<String> COLLISIONS = Set.of("23505", "40P01", "40001");

    private SqlFailures() {}

    /** Somebody else wrote the same at the same time (a unique key, a deadlock): look again, in a new transaction. */
    public static boolean isCollision(Throwable failure) {
        return sqlState(failure).filter(COLLISIONS::contains).isPresent();
    }

    /** The database is away, is stopping, or has no room: nothing that was sent is at fault. */
    public static boolean isUnavailable(Throwable failure) {
        if (find(failure)
                .filter(SQLTransientConnectionException.class::isInstance)
                .isPresent()) {
            return true;
        }
        return sqlState(failure)
                .filter(state -> state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.startsWith("25P")
                        || state.equals("57014"))
                .isPresent();
    }

    private static Optional<String> sqlState(Throwable failure) {
        return find(failure).map(SQLException::getSQLState);
    }

    private static Optional<SQLException> find(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException e) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }
}
