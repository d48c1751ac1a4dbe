package vn.nhiphoc.standalone.bench.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.bench.Benchmark;
import vn.nhiphoc.standalone.bench.Effort;
import vn.nhiphoc.standalone.bench.LogDatabase;
import vn.nhiphoc.standalone.bench.SystemUnderTest;
import vn.nhiphoc.standalone.bench.bare.BareProcess;
import vn.nhiphoc.standalone.bench.line.Line;
import vn.nhiphoc.standalone.bench.line.Spread;
import vn.nhiphoc.standalone.launcher.JvmMemory;

/**
 * Requests of one line each. One connection by HTTP against Axon's append of single events by one thread; 64 senders
 * whose lines are committed together against the same each for itself, on the disk as it is and with 2 ms more for each
 * commit (a deferred trigger that sleeps once in a transaction). The job stands still meanwhile.
 */
public final class IntakeSingleBench implements Benchmark {
    private static final int MANY = 64;
    private static final int ACTIVITIES = 100;
    private static final double TARGET_ALONE = 0.6;
    private static final double TARGET_GROUPED = 1.5;
    private static final double TARGET_GROUPED_SLOW = 3;
    private static final String SLOWER = """
            CREATE FUNCTION bench_slow_commit() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF current_setting('bench.slept', true) IS DISTINCT FROM pg_current_xact_id()::text THEN
                    PERFORM set_config('bench.slept', pg_current_xact_id()::text, true);
                    PERFORM pg_sleep(0.002);
                END IF;
                RETURN NULL;
            END
            $$;
            CREATE CONSTRAINT TRIGGER bench_slow_commit AFTER INSERT ON event_log DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION bench_slow_commit();
            """;
    private static final String AS_BEFORE =
            "DROP TRIGGER bench_slow_commit ON event_log; DROP FUNCTION bench_slow_commit()";

    @Override
    public String name() {
        return "intake-single";
    }

    @Override
    public Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        Arrivals arrivals = new Arrivals(name(), seed, 1, ACTIVITIES);
        arrivals.prepare(system);
        ClosedLoop sending = new ClosedLoop(system, arrivals, 0);
        List<Run> runs = new ArrayList<>();
        for (int run = 0; run < effort.runs(); run++) {
            say.accept(name() + ": run " + (run + 1) + " of " + effort.runs() + " …");
            system.signalJob("STOP");
            try {
                runs.add(run(system, arrivals, sending, effort, run));
            } finally {
                system.signalJob("CONT");
            }
            system.awaitVisible();
        }
        return new Line(name())
                .ours("linesPerSecondAlone", Spread.of(runs, Run::alone))
                .ours("linesPerSecondOf64", Spread.of(runs, Run::many))
                .ours("grouped", Spread.of(runs, Run::grouped))
                .ours("groupedSlow", Spread.of(runs, Run::groupedSlow))
                .baseline("appendsPerSecondAlone", Spread.of(runs, Run::bare))
                .baseline("ungrouped", Spread.of(runs, Run::ungrouped))
                .baseline("ungroupedSlow", Spread.of(runs, Run::ungroupedSlow))
                .ratio("alone", Spread.of(runs, run -> run.alone / run.bare))
                .ratio("grouping", Spread.of(runs, run -> run.grouped / run.ungrouped))
                .ratio("groupingSlow", Spread.of(runs, run -> run.groupedSlow / run.ungroupedSlow))
                .atLeast("alone", TARGET_ALONE)
                .atLeast("grouping", TARGET_GROUPED)
                .atLeast("groupingSlow", TARGET_GROUPED_SLOW)
                .count("lines", sending.recorded())
                .count("senders", MANY);
    }

    private static Run run(SystemUnderTest system, Arrivals arrivals, ClosedLoop sending, Effort effort, int run)
            throws IOException, InterruptedException {
        double alone = sending.rate(1, effort.warmUp(), effort.seconds());
        double bare = bare(system, effort);
        double many = sending.rate(MANY, 1, effort.seconds());
        double grouped = lines(system, arrivals, effort, true, run + "-g-");
        double ungrouped = lines(system, arrivals, effort, false, run + "-u-");
        system.log().change(SLOWER);
        try {
            double groupedSlow = lines(system, arrivals, effort, true, run + "-gs-");
            double ungroupedSlow = lines(system, arrivals, effort, false, run + "-us-");
            return new Run(alone, bare, many, grouped, ungrouped, groupedSlow, ungroupedSlow);
        } finally {
            system.log().change(AS_BEFORE);
        }
    }

    private static double bare(SystemUnderTest system, Effort effort) throws IOException, InterruptedException {
        try (LogDatabase.Bare database = system.log().bare()) {
            Map<String, String> settings = database.settings(Map.of(
                    "threads",
                    "1",
                    "batch",
                    "1",
                    "warm-up",
                    Integer.toString(effort.warmUp()),
                    "seconds",
                    Integer.toString(effort.seconds())));
            return BareProcess.run("append", List.of(), JvmMemory.SERVER, settings)
                    .getOrDefault("eventsPerSecond", Double.NaN);
        }
    }

    private static double lines(SystemUnderTest system, Arrivals arrivals, Effort effort, boolean grouped, String keys)
            throws IOException, InterruptedException {
        Map<String, String> settings = new HashMap<>(system.log().settings(Map.of()));
        settings.put("vault", system.directory().resolve("vault.key").toString());
        settings.put("activity", arrivals.activity(0));
        settings.put("keys", keys);
        settings.put("senders", Integer.toString(MANY));
        settings.put("grouped", Boolean.toString(grouped));
        settings.put("warm-up", Integer.toString(effort.pick(2, 10)));
        settings.put("seconds", Integer.toString(effort.pick(3, 30)));
        return BareProcess.run("single-lines", List.of(), JvmMemory.SERVER, settings)
                .getOrDefault("linesPerSecond", Double.NaN);
    }

    private record Run(
            double alone,
            double bare,
            double many,
            double grouped,
            double ungrouped,
            double groupedSlow,
            double ungroupedSlow) {}
}
