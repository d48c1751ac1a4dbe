package vn.nhiphoc.aggregates.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Statements that go to the database together, the last of which answers with rows. For one {@link RoundTrip}. */
public interface Question {

    /** Divided by semicolons. */
    String sql();

    /** How many statements it has. */
    int statements();

    /**
     * Sets its values.
     *
     * @param first the place of its first value among those of the round trip
     * @return the place after its last
     */
    int bind(PreparedStatement statement, int first) throws SQLException;

    /** Takes the rows of its last statement. */
    void read(ResultSet rows) throws SQLException;
}
