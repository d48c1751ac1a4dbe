package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;
import vn.nhiphoc.dashboards.grafana.running.Engine;
import vn.nhiphoc.dashboards.grafana.running.Viewer;
import vn.nhiphoc.standalone.bench.intake.Arrivals;
import vn.nhiphoc.standalone.bench.intake.ByTheClock;
import vn.nhiphoc.standalone.bench.intake.Steady;
import vn.nhiphoc.standalone.bench.line.Line;
import vn.nhiphoc.standalone.bench.line.Spread;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.demo.Demo;
import vn.nhiphoc.standalone.demo.reference.Week;

/**
 * How long the boards' queries take: the demo's years are there, 1,000 lines a second come into it, and 20 viewers
 * look at the boards in turn, each with a unit of his own, each asking again as often as his board does; one more asks
 * the API. Against the same with all tables merged and nothing coming in; and one question to the figures against the same
 * to PostgreSQL, to as many facts and to an indexed rollup of them.
 */
final class QueriesBench implements Benchmark {
    private static final int VIEWERS = 20;
    private static final int WARM_UP_SECONDS = 10;
    private static final double TARGET_P95_MS = 150;
    private static final double TARGET_MERGED = 2;
    private static final double TARGET_GROUP_BY = 100;
    private static final double TARGET_ROLLUP = 5;
    /** The second day of a week of the demo's, into which the lines come. */
    private static final Instant NOW = Instant.parse("2025-10-02T02:00:00Z");

    @Override
    public String name() {
        return "queries";
    }

    @Override
    public Effort effort(boolean quick) {
        return Effort.of(quick).once(quick ? 10 : 40);
    }

    @Override
    public Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        say.accept("the demo's years, at scale " + effort.scale() + " …");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        if (!Demo.run(system.target(), seed, effort.scale(), true, nowhere, nowhere)) {
            throw new CommandFailure("the demo's figures do not agree");
        }
        String campaign = Week.of(NOW.atZone(ZoneOffset.UTC).getYear()).campaign();
        int seconds = effort.seconds();
        Arrivals arrivals = Steady.arrivals(name(), campaign, seed, WARM_UP_SECONDS + seconds);
        arrivals.prepare(system);
        say.accept(VIEWERS + " viewers, 1,000 lines a second, for " + (WARM_UP_SECONDS + seconds) + " s …");
        ByTheClock sending = Steady.start(system, arrivals);
        TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
        Times coming = watched(system, campaign, seconds);
        sending.await();
        coming.slowest().forEach(say);
        system.awaitVisible();
        say.accept("the same on merged tables, while nothing comes in …");
        merge(system);
        Times merged = watched(system, campaign, seconds);
        say.accept("PostgreSQL …");
        InPostgres rows = InPostgres.like(system, campaign, effort.pick(1_000_000, 10_000_000));
        return new Line(name())
                .ours("p50Ms", Spread.of(coming.percentile(0.5)))
                .ours("p95Ms", Spread.of(coming.percentile(0.95)))
                .ours("worstQueryP95Ms", Spread.of(coming.worstP95()))
                .ours("totalsMs", Spread.of(rows.ours()))
                .ours("failed", Spread.of((double) coming.failed() + merged.failed() + sending.failed()))
                .baseline("mergedP95Ms", Spread.of(merged.percentile(0.95)))
                .baseline("mergedWorstQueryP95Ms", Spread.of(merged.worstP95()))
                .baseline("postgresGroupByMs", Spread.of(rows.groupBy()))
                .baseline("postgresRollupMs", Spread.of(rows.rollup()))
                .ratio("merged", Spread.of(coming.percentile(0.95) / merged.percentile(0.95)))
                .ratio("groupBy", Spread.of(rows.groupBy() / rows.ours()))
                .ratio("rollup", Spread.of(rows.rollup() / rows.ours()))
                .atMost("worstQueryP95Ms", TARGET_P95_MS)
                .atMost("merged", TARGET_MERGED)
                .atLeast("groupBy", TARGET_GROUP_BY)
                .atLeast("rollup", TARGET_ROLLUP)
                .atMost("failed", 0)
                .count("viewers", VIEWERS)
                .count("queries", coming.count())
                .count("scale", effort.scale())
                .count("postgresEvents", rows.events())
                .count("linesPerSecond", Steady.LINES_PER_SECOND);
    }

    /** The boards' queries, and beside them the API's. */
    private static Times watched(SystemUnderTest system, String campaign, int seconds) throws InterruptedException {
        Watching watching = new Watching(system.reader(), Shelf.shipped(), NOW);
        ApiReader api = new ApiReader(system, campaign, seconds);
        api.start();
        Times times = watching.watch(viewers(system.reader()), seconds);
        api.join();
        api.addTo(times);
        return times;
    }

    private static void merge(SystemUnderTest system) throws IOException, InterruptedException {
        String tables =
                system.query("SELECT name FROM system.tables WHERE database = 'nhiphoc' AND engine LIKE '%MergeTree'");
        for (String table : tables.strip().split("\n", -1)) {
            system.query("OPTIMIZE TABLE nhiphoc." + table + " FINAL");
        }
    }

    private static List<Viewer> viewers(Engine reader) throws InterruptedException {
        List<Board> boards = Shelf.shipped().boards();
        List<Viewer> viewers = new ArrayList<>();
        for (int i = 0; i < VIEWERS; i++) {
            viewers.add(Viewer.of(boards.get(i % boards.size()), reader, NOW, i));
        }
        return viewers;
    }
}
