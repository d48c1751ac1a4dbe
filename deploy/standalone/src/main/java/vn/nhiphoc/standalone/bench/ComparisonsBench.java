package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.bench.line.Line;
import vn.nhiphoc.standalone.bench.line.Spread;
import vn.nhiphoc.standalone.cli.CommandFailure;

/**
 * How long the comparisons of ten years take: all pairs of years anew after a change of the lineage, then those that one
 * correction of a past year touches, three times, each from the change until the last line of it is shown; and the
 * answers for the city, over HTTP, one after the other. It changes the tables themselves, where the log does not move: a
 * wish makes the job look.
 */
final class ComparisonsBench implements Benchmark {
    private static final double TARGET_FULL_SECONDS = 20;
    private static final double TARGET_REFRESH_SECONDS = 2;
    private static final double TARGET_P95_MS = 100;
    private static final int CORRECTIONS = 3;
    private static final int ANSWERS_SECONDS = 30;
    private static final int WAIT_SECONDS = 240;
    /** A pair rests that long at most after it was computed. */
    private static final int REST_SECONDS = 21;

    @Override
    public String name() {
        return "comparisons";
    }

    @Override
    public Effort effort(boolean quick) {
        return Effort.of(quick).once(ANSWERS_SECONDS);
    }

    @Override
    public boolean isInFirstIdea() {
        return false;
    }

    /** The log knows nothing of the ten years. */
    @Override
    public boolean recounts() {
        return false;
    }

    @Override
    public Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        TenYears years = new TenYears(served(system), seed);
        say.accept("putting ten years of " + TenYears.UNITS + " units into the tables …");
        for (String sql : years.figures()) {
            system.query(sql);
        }
        rest(system);
        system.query(years.campaigns());
        double first = shown(system, TenYears.PAIRS);
        say.accept(String.format(Locale.ROOT, "compared for the first time within %.1f s …", first));
        TimeUnit.SECONDS.sleep(REST_SECONDS);
        system.query(years.lineage(0.55, 2));
        double full = shown(system, TenYears.PAIRS);
        say.accept(String.format(Locale.ROOT, "compared anew within %.1f s …", full));
        double[] refreshes = new double[CORRECTIONS];
        for (int i = 0; i < CORRECTIONS; i++) {
            TimeUnit.SECONDS.sleep(REST_SECONDS);
            for (String sql : years.correction(1_000 + i)) {
                system.query(sql);
            }
            refreshes[i] = shown(system, TenYears.YEARS - 1);
            say.accept(String.format(Locale.ROOT, "a correction was shown within %.2f s …", refreshes[i]));
        }
        rest(system);
        Answers answers = Answers.of(system, effort.seconds());
        String lines =
                system.query("SELECT sum(lines) FROM nhiphoc.comparisons").strip();
        return new Line(name())
                .ours("fullSeconds", Spread.of(full))
                .ours("firstSeconds", Spread.of(first))
                .ours("refreshSeconds", Spread.of(refreshes))
                .ours("answerP50Ms", Spread.of(answers.p50()))
                .ours("answerP95Ms", Spread.of(answers.p95()))
                .ours("slowestP95Ms", Spread.of(answers.slowestP95()))
                .atMost("fullSeconds", TARGET_FULL_SECONDS)
                .atMost("refreshSeconds", TARGET_REFRESH_SECONDS)
                .atMost("answerP95Ms", TARGET_P95_MS)
                .count("years", TenYears.YEARS)
                .count("pairs", TenYears.PAIRS)
                .count("units", TenYears.UNITS)
                .count("types", TenYears.TYPES)
                .count("days", TenYears.DAYS)
                .count("lines", Long.parseLong(lines))
                .count("answers", answers.count())
                .count("slowest", answers.slowest());
    }

    /** As the tables are once nothing is written any more and what is not shown has been cleared away. */
    private static void rest(SystemUnderTest system) throws IOException, InterruptedException {
        TimeUnit.SECONDS.sleep(REST_SECONDS);
        for (String sql : TenYears.atRest()) {
            system.query(sql);
        }
    }

    private static long served(SystemUnderTest system) throws IOException, InterruptedException {
        for (int second = 0; second < WAIT_SECONDS; second++) {
            String generation = system.query("SELECT argMax(generation, switched_at) FROM nhiphoc.serving"
                            + " HAVING (SELECT count() FROM nhiphoc.freshness) > 0")
                    .strip();
            if (!generation.isEmpty()) {
                return Long.parseLong(generation);
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new CommandFailure("nothing is served after " + WAIT_SECONDS + " s");
    }

    /** Seconds until so many pairs show a computation that was begun after now. */
    private static double shown(SystemUnderTest system, int pairs) throws IOException, InterruptedException {
        String since = system.query("SELECT toUnixTimestamp64Milli(now64(3))").strip();
        long began = System.nanoTime();
        system.query("INSERT INTO nhiphoc.comparisons_asked (campaign_id, baseline_id) VALUES ('bench', 'look')");
        while (System.nanoTime() - began < TimeUnit.SECONDS.toNanos(WAIT_SECONDS)) {
            String done = system.query("SELECT count() FROM nhiphoc.comparisons WHERE computed_at >="
                            + " fromUnixTimestamp64Milli(" + since + ")")
                    .strip();
            if (Integer.parseInt(done) >= pairs) {
                return (System.nanoTime() - began) / 1e9;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new CommandFailure(
                "after " + WAIT_SECONDS + " s fewer than " + pairs + " pairs of years are compared anew");
    }
}
