package vn.nhiphoc.dashboards.figures;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;
import vn.nhiphoc.dashboards.clickhouse.Select;
import vn.nhiphoc.dashboards.request.Refused;

/**
 * Where the figures of a request are: the live ones, or those as the log stood at a moment, which somebody had replayed.
 *
 * @param asOf that moment as it is written in an answer; null for the live ones
 * @param database of that moment; null for the live ones
 */
record Place(@Nullable String asOf, @Nullable String database) {

    static final Place LIVE = new Place(null, null);

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final ZoneOffset HANOI = ZoneOffset.ofHours(7);

    /** As the parameter {@code asOf} says. */
    static Place of(Parameters parameters, ClickHouse clickHouse) {
        String asked = parameters.text("asOf");
        if (asked == null) {
            return LIVE;
        }
        Instant moment = moment(asked);
        String asOf = moment.atOffset(HANOI).toString();
        Query query = Query.of(
                "a replay",
                "SELECT database FROM as_of WHERE state = 'ready' AND toUnixTimestamp64Milli(moment) = ?",
                moment.toEpochMilli());
        try (Reading reading = clickHouse.reading()) {
            List<String> databases = reading.list(query, row -> row.text("database"));
            if (databases.isEmpty()) {
                throw new Refused(
                        NOT_FOUND,
                        "not_replayed",
                        "Nobody had the log replayed up to " + asOf + "; run: deploy/run as-of " + asOf);
            }
            return new Place(asOf, databases.get(0));
        }
    }

    /** A view of that place, for a statement. */
    String view(String name) {
        return database == null ? name : "`" + database + "`." + name;
    }

    /** The same rows of that place. */
    Select in(Select select) {
        return database == null ? select : select.in(database);
    }

    private static Instant moment(String asked) {
        try {
            return OffsetDateTime.parse(asked).toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new Refused(
                    BAD_REQUEST,
                    "bad_parameter",
                    "'asOf' must be a moment with an offset such as 2025-10-02T10:00:00Z; in an address a + is to be encoded.");
        }
    }
}
