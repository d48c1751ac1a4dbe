package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.cli.CommandFailure;

/**
 * How fast the job catches up: its process stands still (SIGSTOP) for the given time while 1,000 lines a second go on
 * arriving, then goes on; measured until what is visible is within a second of what is recorded.
 */
final class CatchUpBench implements Benchmark {
    private static final int DEFAULT_SECONDS = 300;
    private static final int AFTERWARDS_SECONDS = 60;
    private static final double TARGET = 25;

    @Override
    public String name() {
        return "catch-up";
    }

    @Override
    public int defaultSeconds() {
        return DEFAULT_SECONDS;
    }

    @Override
    public String run(SystemUnderTest system, Load asked, Consumer<String> say)
            throws IOException, InterruptedException {
        Load load = new Load(asked.seconds() + AFTERWARDS_SECONDS, asked.seed(), asked.scale());
        OpenLoop sending = new OpenLoop(system, load);
        sending.prepare();
        say.accept("sending 1,000 lines a second; after " + Load.WARM_UP_SECONDS + " s the job stands still for "
                + asked.seconds() + " s …");
        sending.start();
        TimeUnit.SECONDS.sleep(Load.WARM_UP_SECONDS);
        system.signalJob("STOP");
        TimeUnit.SECONDS.sleep(asked.seconds());
        long seen = visible(system);
        long backlog = sending.lines() - seen;
        system.signalJob("CONT");
        long began = System.nanoTime();
        say.accept("it goes on, " + backlog + " lines behind …");
        long now = seen;
        while (now < sending.lines() - Load.LINES_PER_SECOND) {
            if (!sending.isSending()) {
                throw new CommandFailure("not caught up within " + AFTERWARDS_SECONDS + " s: " + now + " of "
                        + sending.lines() + " lines are visible");
            }
            TimeUnit.MILLISECONDS.sleep(50);
            now = visible(system);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        sending.await();
        return line(load, backlog, now - seen, seconds, sending.notRecorded());
    }

    private static String line(Load load, long backlog, long caught, double seconds, int notRecorded) {
        double rate = caught / seconds;
        double ratio = rate / Load.LINES_PER_SECOND;
        return String.format(
                Locale.ROOT,
                "{\"name\":\"catch-up\",\"ours\":{\"linesPerSecond\":%.0f,\"seconds\":%.1f},"
                        + "\"baseline\":{\"linesPerSecond\":%d},\"ratio\":%.1f,\"target\":%.0f,\"reached\":%b,"
                        + "\"backlog\":%d,\"lines\":%d,\"notRecorded\":%d,\"seed\":%d}",
                rate,
                seconds,
                Load.LINES_PER_SECOND,
                ratio,
                TARGET,
                ratio >= TARGET && notRecorded == 0,
                backlog,
                caught,
                notRecorded,
                load.seed());
    }

    private static long visible(SystemUnderTest system) throws IOException, InterruptedException {
        return Long.parseLong(system.query("SELECT sum(check_ins) FROM nhiphoc.unit_activity_day WHERE campaign_id = '"
                        + Load.CAMPAIGN + "'")
                .strip());
    }
}
