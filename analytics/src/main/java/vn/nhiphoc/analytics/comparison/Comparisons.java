package vn.nhiphoc.analytics.comparison;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;

/** Asks for comparisons that are not made by themselves. */
public final class Comparisons {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Comparisons() {}

    /**
     * Asks for a pair, and waits until its lines are there; from then on they are kept up to date like the others.
     *
     * @return whether they are there within the time given
     * @throws IllegalArgumentException where one of the two is no campaign
     */
    public static boolean ask(ClickHouseAddress store, String campaign, String baseline, Duration patience)
            throws SQLException, InterruptedException {
        try (Connection connection = store.connect()) {
            for (String id : new String[] {campaign, baseline}) {
                if (count(connection, "SELECT count() FROM campaigns WHERE campaign_id = ?", id)
                        .isEmpty()) {
                    throw new IllegalArgumentException("there is no campaign \"" + id + "\"");
                }
            }
            String shown = "SELECT count() FROM comparisons WHERE campaign_id = ? AND baseline_id = ?";
            if (count(connection, shown, campaign, baseline).isPresent()) {
                return true;
            }
            try (PreparedStatement asked = connection.prepareStatement(
                    "INSERT INTO comparisons_asked (campaign_id, baseline_id) VALUES (?, ?)")) {
                asked.setString(1, campaign);
                asked.setString(2, baseline);
                asked.executeUpdate();
            }
            for (long end = System.nanoTime() + patience.toNanos(); System.nanoTime() < end; ) {
                if (count(connection, shown, campaign, baseline).isPresent()) {
                    return true;
                }
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
            return false;
        }
    }

    /** Empty where there is none. */
    private static Optional<Long> count(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getLong(1) > 0 ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        }
    }
}
