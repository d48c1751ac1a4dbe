package vn.nhiphoc.aggregates.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendOnlyIT {

    private static final TestLog LOG = TestLog.fresh();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE event_log SET payload = '{}'",
                "DELETE FROM event_log",
                "TRUNCATE event_log",
                "UPDATE log_identity SET id = gen_random_uuid()",
                "DELETE FROM log_identity"
            })
    void noRoleMayChangeOrRemove(String statement) {
        assertThatThrownBy(() -> run(LOG.intake(), statement)).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(LOG.reader(), statement)).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run(LOG.owner(), statement)).hasMessageContaining("append-only");
        assertThatThrownBy(() -> run(LOG.owner(), "SET session_replication_role = replica; " + statement))
                .hasMessageContaining("append-only");
    }

    @Test
    void aWriterChoosesNeitherNumberNorTransaction() {
        String insert = "INSERT INTO event_log (event_identifier, aggregate_identifier, sequence_number, type,"
                + " time_stamp, payload_type, payload_revision, payload, meta_data, transaction_id)"
                + " VALUES ('e', 'a', 0, 't', '', 'n', '1', '{}', '{}', '7')";
        assertThatThrownBy(() -> run(LOG.intake(), insert)).hasMessageContaining("permission denied");
    }

    @Test
    void readersSeeNeitherTheVaultNorTheKeys() {
        assertThatThrownBy(() -> run(LOG.reader(), "SELECT * FROM vault.person"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run(LOG.reader(), "SELECT * FROM keys.access"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void aForgottenTransactionOfAWriterIsEnded() throws SQLException {
        try (Connection connection = LOG.intake().getConnection();
                Statement statement = connection.createStatement();
                var limits = statement.executeQuery("SELECT current_setting('transaction_timeout'),"
                        + " current_setting('idle_in_transaction_session_timeout')")) {
            limits.next();
            assertThat(limits.getString(1)).isEqualTo("10s");
            assertThat(limits.getString(2)).isEqualTo("10s");
        }
    }

    @Test
    void migratingAgainChangesNothing() {
        LOG.migrate();
    }

    private static void run(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
