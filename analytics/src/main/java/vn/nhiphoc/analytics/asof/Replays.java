package vn.nhiphoc.analytics.asof;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.analytics.LiveMetricsJob;
import vn.nhiphoc.analytics.LiveMetricsSettings;
import vn.nhiphoc.analytics.clickhouse.AsOf;
import vn.nhiphoc.analytics.clickhouse.AsOfTable;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.clickhouse.ClickHouseMigration;
import vn.nhiphoc.analytics.clickhouse.Generations;
import vn.nhiphoc.analytics.clickhouse.Lives;

/**
 * Replays the log up to the moments that were asked for, one after the other, and keeps the newest few. It gives way to a
 * rebuild of the live figures, and begins anew when that is done. What it does next follows from what the store says, so
 * it may be killed at any point. One thread.
 */
public final class Replays {

    /** How many moments are kept. */
    static final int KEPT = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Replays.class);

    private final LiveMetricsSettings live;
    private final AsOfTable table;
    private final Generations generations;
    private final Jobs jobs;
    private boolean tidy;
    private @Nullable Running running;

    private record Running(AsOf asOf, long end, Generations figures, Jobs.Job job) {}

    /** @param live the settings of the live figures, of any generation */
    public Replays(LiveMetricsSettings live, Jobs jobs) {
        this.live = live;
        this.table = new AsOfTable(live.store());
        this.generations = new Generations(live.store());
        this.jobs = jobs;
    }

    /** Takes the next step, where there is one. After a failure call it again. */
    public void look() throws SQLException, InterruptedException {
        Lives lives = generations.lives();
        if (lives.asked() || lives.building().isPresent()) {
            giveWay();
        } else if (running == null) {
            if (!tidy) {
                dropUnfit();
                tidy = true;
            }
            beginNext();
        } else {
            watch(running);
        }
    }

    private void giveWay() throws InterruptedException {
        Running one = running;
        if (one != null) {
            LOG.info("the replay up to {} gives way to a rebuild", one.asOf().moment());
            one.job().stop();
            running = null;
        }
    }

    private void beginNext() throws SQLException {
        List<AsOf> all = table.all();
        Optional<AsOf> next = in(all, AsOf.State.BUILDING)
                .findFirst()
                .or(() -> in(all, AsOf.State.ASKED).findFirst());
        if (next.isPresent()) {
            begin(next.get(), all);
        }
    }

    private void begin(AsOf wanted, List<AsOf> all) throws SQLException {
        OptionalLong end;
        try (LogReader log = LogReader.open(live.log().dataSource())) {
            end = log.endAt(wanted.moment());
        }
        if (end.isEmpty()) {
            return;
        }
        List<AsOf> ready = in(all, AsOf.State.READY).toList();
        for (AsOf old : ready.subList(0, Math.max(0, ready.size() - (KEPT - 1)))) {
            drop(old);
        }
        ClickHouseAddress place = table.place(wanted.moment());
        AsOf building = new AsOf(
                wanted.moment(), place.database(), 0, AsOf.State.BUILDING, live.logId(), LiveMetricsJob.RULES, "");
        table.note(building);
        table.drop(place.database());
        ClickHouseMigration.migrate(place);
        Generations figures = new Generations(place);
        figures.serve(1, live.logId());
        LOG.info("replaying the log below {} into {}", end.getAsLong(), place);
        running = new Running(building, end.getAsLong(), figures, jobs.start(place, end.getAsLong()));
    }

    private void watch(Running one) throws SQLException, InterruptedException {
        Optional<Generations.Standing> standing = one.figures().standing(1, live.logId());
        long position = standing.map(Generations.Standing::position).orElse(0L);
        if (standing.filter(at -> at.lagEvents() == 0 && at.position() >= one.end())
                .isPresent()) {
            one.job().stop();
            table.note(one.asOf().step(AsOf.State.READY, one.end(), ""));
            running = null;
            return;
        }
        Optional<String> why = one.job().hopeless(position);
        if (why.isPresent()) {
            one.job().stop();
            running = null;
            table.note(one.asOf().step(AsOf.State.FAILED, 0, why.get()));
            table.drop(one.asOf().database());
        }
    }

    /** Of another log, by other rules, or of no moment that is still known. */
    private void dropUnfit() throws SQLException {
        List<String> fit = new ArrayList<>();
        for (AsOf one : table.all()) {
            if (one.logId().equals(live.logId()) && one.rules() == LiveMetricsJob.RULES) {
                fit.add(one.database());
            } else if (one.state() == AsOf.State.READY) {
                drop(one);
            }
        }
        for (String database : table.databases()) {
            if (!fit.contains(database)) {
                table.drop(database);
            }
        }
    }

    private void drop(AsOf old) throws SQLException {
        table.note(old.step(AsOf.State.DROPPED, old.position(), ""));
        table.drop(old.database());
    }

    private static Stream<AsOf> in(List<AsOf> all, AsOf.State state) {
        return all.stream().filter(one -> one.state() == state);
    }
}
