package vn.nhiphoc.dashboards.figures;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32C;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.Query;
import vn.nhiphoc.dashboards.clickhouse.Reading;

/**
 * Which figures an answer holds: everything of the log below the position, as that generation of the rows has it.
 *
 * @param generation 0 where nothing was ever computed
 */
record Standing(long position, long generation) {

    static Standing read(ClickHouse clickHouse) {
        return read(clickHouse, Place.LIVE);
    }

    static Standing read(ClickHouse clickHouse, Place place) {
        Query query = Query.of(
                "the position",
                "SELECT position, generation FROM " + place.view("freshness") + " ORDER BY position LIMIT 1");
        try (Reading reading = clickHouse.reading()) {
            List<Standing> rows =
                    reading.list(query, row -> new Standing(row.number("position"), row.number("generation")));
            return rows.isEmpty() ? new Standing(0, 0) : rows.get(0);
        }
    }

    /** The tag of what a request is answered with while nothing changes. */
    String etag(String request) {
        CRC32C sum = new CRC32C();
        sum.update(request.getBytes(StandardCharsets.UTF_8));
        return "W/\"" + generation + "-" + position + "-" + Long.toHexString(sum.getValue()) + "\"";
    }
}
