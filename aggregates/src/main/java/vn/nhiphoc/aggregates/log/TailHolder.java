package vn.nhiphoc.aggregates.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose open transaction the tail of the log waits for: nothing that committed after it began to write is read before it
 * is decided.
 *
 * @param pid the process of the session in the database server; null for a prepared transaction, which has none
 * @param application what the session calls itself; empty where it says nothing
 * @param database which may be another one of the same cluster
 * @param since when the transaction began; null where the server does not tell
 */
public record TailHolder(
        @Nullable Integer pid,
        String role,
        String application,
        String database,
        @Nullable Instant since) {

    /** For whoever has to end it, e.g. {@code postgres "psql", pid 4711, database nhiphoc, since 2025-10-01T01:00:00Z}. */
    public String named() {
        return role
                + (application.isEmpty() ? "" : " \"" + application + "\"")
                + (pid == null ? ", a prepared transaction" : ", pid " + pid)
                + ", database " + database
                + (since == null ? "" : ", since " + since);
    }
}
