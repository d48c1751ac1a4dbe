package vn.nhiphoc.dashboards;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the dashboards reach ClickHouse and how much they serve. Immutable, checked when made.
 *
 * @param clickHouseUrl JDBC address without a database, such as {@code jdbc:ch:http://127.0.0.1:8123}
 * @param database the database that holds the views
 * @param user a user that may read the views
 * @param password that user's password, may be empty
 * @param poll how often ClickHouse is asked whether something changed while somebody watches, 100 ms to 1 min; while nobody
 *     does, at most once a second
 * @param watchers how many may watch at the same time before the next is refused
 * @param views how many different pictures (campaign, unit, moment) may be watched at the same time
 */
public record DashboardsSettings(
        String clickHouseUrl, String database, String user, String password, Duration poll, int watchers, int views) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");
    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Checks every value; the message of a refusal names the key. */
    public DashboardsSettings {
        require(clickHouseUrl.startsWith("jdbc:"), "nhiphoc.clickhouse.url", "a JDBC or HTTP address");
        require(NAME.matcher(database).matches(), "nhiphoc.clickhouse.database", "a plain name");
        require(!user.isBlank(), "nhiphoc.clickhouse.user", "a user's name");
        require(poll.compareTo(SHORTEST) >= 0 && poll.compareTo(LONGEST) <= 0, "nhiphoc.live.poll", "PT0.1S to PT1M");
        require(watchers > 0, "nhiphoc.live.watchers", "at least 1");
        require(views > 0, "nhiphoc.live.views", "at least 1");
    }

    /**
     * Reads the settings by key; what is absent has its default, but {@code nhiphoc.clickhouse.url} must be there.
     *
     * @throws IllegalArgumentException naming the key that is missing or wrong
     */
    public static DashboardsSettings from(Function<String, @Nullable String> properties) {
        return new DashboardsSettings(
                jdbc(text(properties, "nhiphoc.clickhouse.url", "")),
                text(properties, "nhiphoc.clickhouse.database", "nhiphoc"),
                text(properties, "nhiphoc.clickhouse.user", "default"),
                text(properties, "nhiphoc.clickhouse.password", ""),
                duration(properties, "nhiphoc.live.poll", "PT0.2S"),
                number(properties, "nhiphoc.live.watchers", "1000"),
                number(properties, "nhiphoc.live.views", "200"));
    }

    @Override
    public String toString() {
        return "DashboardsSettings[" + clickHouseUrl + ", database=" + database + ", user=" + user + ", poll=" + poll
                + ", watchers=" + watchers + ", views=" + views + "]";
    }

    private static String jdbc(String address) {
        return address.startsWith("http") ? "jdbc:ch:" + address : address;
    }

    private static String text(Function<String, @Nullable String> properties, String key, String fallback) {
        String value = properties.apply(key);
        return value == null ? fallback : value;
    }

    private static Duration duration(Function<String, @Nullable String> properties, String key, String fallback) {
        try {
            return Duration.parse(text(properties, key, fallback));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(key + " must be an ISO 8601 duration such as PT0.5S", e);
        }
    }

    private static int number(Function<String, @Nullable String> properties, String key, String fallback) {
        try {
            return Integer.parseInt(text(properties, key, fallback));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " must be a whole number", e);
        }
    }

    private static void require(boolean holds, String key, String expected) {
        if (!holds) {
            throw new IllegalArgumentException(key + " must be " + expected);
        }
    }
}
