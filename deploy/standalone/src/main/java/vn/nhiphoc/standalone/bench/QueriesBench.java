package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;
import vn.nhiphoc.dashboards.grafana.running.Engine;
import vn.nhiphoc.dashboards.grafana.running.Viewer;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.demo.Demo;
import vn.nhiphoc.standalone.demo.reference.Week;

/**
 * How long the boards' queries take: the demo's years are there, 1,000 lines a second come into it, and 20 viewers
 * look at the boards in turn, each with a unit of his own, each asking again as often as his board does.
 */
final class QueriesBench implements Benchmark {
    private static final int DEFAULT_SECONDS = 40;
    private static final int VIEWERS = 20;
    private static final double TARGET_P95_MS = 150;
    /** The second day of a week of the demo's, into which the lines come. */
    private static final Instant NOW = Instant.parse("2025-10-02T02:00:00Z");

    @Override
    public String name() {
        return "queries";
    }

    @Override
    public int defaultSeconds() {
        return DEFAULT_SECONDS;
    }

    @Override
    public String run(SystemUnderTest system, Load asked, Consumer<String> say)
            throws IOException, InterruptedException {
        say.accept("the demo's years, at scale " + asked.scale() + " …");
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        if (!Demo.run(system.target(), asked.seed(), asked.scale(), true, nowhere, nowhere)) {
            throw new CommandFailure("the demo's figures do not agree");
        }
        OpenLoop sending = new OpenLoop(
                system, asked.into(Week.of(NOW.atZone(ZoneOffset.UTC).getYear()).campaign()));
        sending.prepare();
        Watching watching = new Watching(system.reader(), Shelf.shipped(), NOW);
        List<Viewer> viewers = viewers(system.reader());
        say.accept(
                VIEWERS + " viewers, 1,000 lines a second, for " + (Load.WARM_UP_SECONDS + asked.seconds()) + " s …");
        sending.start();
        TimeUnit.SECONDS.sleep(Load.WARM_UP_SECONDS);
        Times times = watching.watch(viewers, asked.seconds());
        sending.await();
        times.slowest().forEach(say);
        return line(times, sending, asked);
    }

    private static List<Viewer> viewers(Engine reader) throws InterruptedException {
        List<Board> boards = Shelf.shipped().boards();
        List<Viewer> viewers = new ArrayList<>();
        for (int i = 0; i < VIEWERS; i++) {
            viewers.add(Viewer.of(boards.get(i % boards.size()), reader, NOW, i));
        }
        return viewers;
    }

    private static String line(Times times, OpenLoop sending, Load load) {
        boolean reached = times.worstP95() <= TARGET_P95_MS && times.failed() == 0 && sending.notRecorded() == 0;
        return String.format(
                Locale.ROOT,
                "{\"name\":\"queries\",\"ours\":{\"p50Ms\":%.0f,\"p95Ms\":%.0f,\"worstQueryP95Ms\":%.0f},"
                        + "\"target\":{\"worstQueryP95Ms\":%.0f},\"reached\":%b,\"viewers\":%d,\"queries\":%d,"
                        + "\"failed\":%d,\"scale\":%s,\"linesPerSecond\":%d,\"notRecorded\":%d,\"seed\":%d}",
                times.percentile(0.5),
                times.percentile(0.95),
                times.worstP95(),
                TARGET_P95_MS,
                reached,
                VIEWERS,
                times.count(),
                times.failed(),
                load.scale(),
                Load.LINES_PER_SECOND,
                sending.notRecorded(),
                load.seed());
    }
}
