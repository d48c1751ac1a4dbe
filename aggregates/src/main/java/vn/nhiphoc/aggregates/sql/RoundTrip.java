package vn.nhiphoc.aggregates.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Questions that are asked in one go: one way to the database and back, one transaction, committed when they are answered. */
public final class RoundTrip {

    private RoundTrip() {}

    /**
     * Asks them, and has each read its own answer, in their order.
     *
     * @param pool connections with auto-commit
     */
    public static void ask(DataSource pool, List<Question> questions) throws SQLException {
        String sql = questions.stream().map(Question::sql).collect(Collectors.joining(";"));
        try (Connection connection = pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int next = 1;
            for (Question question : questions) {
                next = question.bind(statement, next);
            }
            statement.execute();
            boolean first = true;
            for (Question question : questions) {
                for (int i = first ? 1 : 0; i < question.statements(); i++) {
                    statement.getMoreResults();
                }
                first = false;
                try (ResultSet rows = statement.getResultSet()) {
                    question.read(rows);
                }
            }
        }
    }
}
