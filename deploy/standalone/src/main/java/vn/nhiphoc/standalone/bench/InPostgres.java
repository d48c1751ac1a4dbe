package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.LongSupplier;
import vn.nhiphoc.dashboards.grafana.running.Engine;
import vn.nhiphoc.standalone.cli.CommandFailure;

/**
 * One question, the visits of each unit in a week, to the figures, to PostgreSQL's rows of single visits, and to its
 * rollup with an index, in milliseconds (the median). There are as many units, types and days on both sides.
 *
 * @param events rows of single visits
 */
record InPostgres(int events, double ours, double groupBy, double rollup) {
    private static final int TIMES_OURS = 41;
    private static final int TIMES_GROUP_BY = 3;

    static InPostgres like(SystemUnderTest system, String campaign, int events)
            throws IOException, InterruptedException {
        String where = " FROM nhiphoc.unit_activity_day WHERE campaign_id = '" + campaign + "'";
        String[] counts = system.query("SELECT uniqExact(unit_id), uniqExact(activity_type), uniqExact(day)" + where)
                .strip()
                .split("\t", -1);
        String question = "SELECT unit_id, sum(visits)" + where + " GROUP BY unit_id ORDER BY unit_id";
        double ours = median(TIMES_OURS, () -> ask(system.reader(), question));
        try (LogDatabase.Bare database = system.log().bare()) {
            database.change("CREATE UNLOGGED TABLE facts AS SELECT (random() * " + counts[0] + ")::int AS unit,"
                    + " (random() * " + counts[1] + ")::int AS type, (random() * " + counts[2] + ")::int AS day,"
                    + " (random() * 1440)::int AS minute, (random() * 100000)::int AS person"
                    + " FROM generate_series(1, " + events + ")");
            database.change("CREATE TABLE rollup AS SELECT unit, type, day, count(*) AS visits FROM facts"
                    + " GROUP BY unit, type, day");
            database.change("CREATE UNIQUE INDEX ON rollup (unit, type, day) INCLUDE (visits)");
            database.change("ANALYZE facts");
            database.change("ANALYZE rollup");
            double groupBy = median(
                    TIMES_GROUP_BY,
                    () -> database.nanos("SELECT unit, count(*) FROM facts GROUP BY unit ORDER BY unit"));
            double rollup = median(
                    TIMES_OURS,
                    () -> database.nanos("SELECT unit, sum(visits) FROM rollup GROUP BY unit ORDER BY unit"));
            return new InPostgres(events, ours, groupBy, rollup);
        }
    }

    /** As a board asks. */
    private static long ask(Engine reader, String question) {
        try {
            long began = System.nanoTime();
            reader.text(question);
            return System.nanoTime() - began;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted");
        }
    }

    private static double median(int times, LongSupplier nanos) {
        long[] taken = new long[times];
        for (int i = 0; i < times; i++) {
            taken[i] = nanos.getAsLong();
        }
        Arrays.sort(taken);
        return taken[times / 2] / 1e6;
    }
}
