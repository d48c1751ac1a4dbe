package vn.nhiphoc.standalone.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Appends the events of a backup in their order. The log numbers them from 1 and gives them its own transactions:
 * some thousands of events each, so that readers need not take all in one step, and never a transaction of the old log
 * in two, so that what happened at once still does.
 */
final class LogAppend {

    private static final int EVENTS_A_TRANSACTION = 5_000;

    private final Connection connection;
    private final Progress progress;
    private @Nullable CopyIn copy;
    private byte[] transaction = {};
    private int inTransaction;
    private long events;

    /** @param connection of the log's owner, without auto-commit */
    LogAppend(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /** Appends all; returns how many. */
    long all(InputStream part) throws IOException, SQLException {
        CopyLines lines = new CopyLines(part);
        try {
            while (lines.next()) {
                append(lines);
            }
            commit();
        } finally {
            CopyIn open = copy;
            if (open != null && open.isActive()) {
                open.cancelCopy();
            }
        }
        return events;
    }

    private void append(CopyLines row) throws IOException, SQLException {
        byte[] its = Arrays.copyOfRange(row.buffer(), row.start(), row.cell(1));
        if (!Arrays.equals(its, transaction)) {
            transaction = its;
            if (inTransaction >= EVENTS_A_TRANSACTION) {
                commit();
            }
        }
        CopyIn open = copy;
        if (open == null) {
            open = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(LogTables.appendLog());
            copy = open;
        }
        int from = row.cell(2);
        open.writeToCopy(row.buffer(), from, row.end() - from);
        inTransaction++;
        progress.at(++events);
    }

    private void commit() throws SQLException {
        CopyIn open = copy;
        if (open != null) {
            open.endCopy();
            connection.commit();
        }
        copy = null;
        inTransaction = 0;
    }
}
