package vn.nhiphoc.standalone.flink;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.analytics.LiveMetricsJob;
import vn.nhiphoc.analytics.LiveMetricsSettings;
import vn.nhiphoc.analytics.clickhouse.Generations;
import vn.nhiphoc.analytics.clickhouse.Life;
import vn.nhiphoc.analytics.clickhouse.Lives;

/**
 * Keeps the job of the served generation running and, while the figures are computed again, the next one's beside it.
 * When the next has caught up, one insert lets the views show it; then the old job ends, and a little later the old rows
 * go. What it does next follows from what the store says, so it may be killed at any point. One thread.
 */
final class Keeper {
    private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
    /** While figures are computed again somebody waits for them; otherwise somebody may ask for it, now and then. */
    private static final Duration WHILE_BUILDING = Duration.ofMillis(200);

    private static final Duration OTHERWISE = Duration.ofSeconds(1);
    /** Queries that began before the switch have ended by then. */
    private static final Duration UNTIL_DROP = Duration.ofSeconds(10);

    private final MiniCluster cluster;
    private final LiveMetricsSettings settings;
    private final Generations generations;
    private int served;
    private @Nullable GenerationJob live;
    private @Nullable GenerationJob next;
    private Stall stall = new Stall();
    private boolean gaveUp;
    private long dropAt = System.nanoTime();
    private boolean leftovers = true;

    private Keeper(MiniCluster cluster, LiveMetricsSettings settings) {
        this.cluster = cluster;
        this.settings = settings;
        this.generations = new Generations(settings.store());
    }

    /**
     * Takes up what it finds.
     *
     * @param settings of any generation of the log
     */
    static Keeper start(MiniCluster cluster, LiveMetricsSettings settings) throws InterruptedException {
        Keeper keeper = new Keeper(cluster, settings);
        Begin begin = Patiently.until("ClickHouse", () -> Begin.of(keeper.generations, settings.logId()));
        keeper.served = begin.served();
        if (begin.outdated()) {
            LOG.info("generation {} follows other rules; it is served as it stands", begin.served());
        } else {
            keeper.live = keeper.job(begin.served());
        }
        begin.building().ifPresent(building -> keeper.next = keeper.job(building));
        return keeper;
    }

    /** Returns only when interrupted, or when a job cannot be kept. */
    void run() throws InterruptedException, IOException {
        while (true) {
            try {
                look();
            } catch (SQLException e) {
                LOG.warn("the generations cannot be looked at, trying again: {}", e.getMessage());
            }
            Thread.sleep((next == null ? OTHERWISE : WHILE_BUILDING).toMillis());
        }
    }

    private void look() throws SQLException, InterruptedException, IOException {
        if ((live != null && live.ended()) || (next != null && next.ended())) {
            throw new IllegalStateException("a job is not kept any more");
        }
        if (next == null) {
            Lives lives = generations.lives();
            if (lives.asked() || (live == null && !gaveUp)) {
                begin(lives);
            }
        } else if (CaughtUp.is(generations, settings.logId(), served, next.generation())) {
            serve(next);
        } else {
            giveUpWhereItStalls(next);
        }
        if (leftovers && System.nanoTime() >= dropAt) {
            dropLeftovers();
            leftovers = false;
        }
    }

    private void begin(Lives lives) throws SQLException {
        int number = Begin.highest(generations, lives) + 1;
        generations.note(Begin.building(number, settings.logId(), live == null ? "other rules" : "asked"));
        stall = new Stall();
        next = job(number);
    }

    private void serve(GenerationJob built) throws SQLException, InterruptedException {
        generations.serve(built.generation(), settings.logId());
        LOG.info("generation {} is served instead of {}", built.generation(), served);
        GenerationJob old = live;
        served = built.generation();
        live = built;
        next = null;
        dropLater();
        try {
            note(served, Life.State.SERVING, "");
        } finally {
            if (old != null) {
                old.stop();
            }
        }
    }

    private void giveUpWhereItStalls(GenerationJob building) throws SQLException, InterruptedException {
        String failure = building.failure().orElse("");
        long position =
                generations.position(building.generation(), settings.logId()).orElse(0);
        if (stall.since(position, failure)) {
            building.stop();
            next = null;
            gaveUp = true;
            dropLater();
            note(
                    building.generation(),
                    Life.State.GIVEN_UP,
                    failure.lines().findFirst().orElse(""));
        }
    }

    private void dropLater() {
        leftovers = true;
        dropAt = System.nanoTime() + UNTIL_DROP.toNanos();
    }

    /** Whatever neither is served nor being built. */
    private void dropLeftovers() throws SQLException, IOException {
        Set<Integer> kept = new HashSet<>(Set.of(served));
        if (next != null) {
            kept.add(next.generation());
        }
        for (int generation : generations.kept()) {
            if (!kept.contains(generation)) {
                generations.drop(generation);
                note(generation, Life.State.DROPPED, "");
                LOG.info("generation {} was dropped", generation);
            }
        }
        Checkpoints.keepOnly(Path.of(URI.create(settings.checkpoints())), settings.logId(), kept);
    }

    private void note(int generation, Life.State state, String reason) throws SQLException {
        generations.note(new Life(generation, state, settings.logId(), LiveMetricsJob.RULES, reason));
    }

    private GenerationJob job(int generation) {
        return GenerationJob.start(cluster, settings.withGeneration(generation));
    }
}
