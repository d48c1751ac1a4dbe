package vn.nhiphoc.aggregates.sql;

import java.sql.SQLException;

/** A statement failed where nothing but the database can be at fault; the message names the act. */
public final class SqlFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SqlFailure(String act, SQLException cause) {
        super("cannot " + act + ": " + cause.getMessage(), cause);
    }
}
