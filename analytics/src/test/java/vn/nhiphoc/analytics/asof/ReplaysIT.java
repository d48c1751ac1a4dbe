package vn.nhiphoc.analytics.asof;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.analytics.LiveMetricsSettings;
import vn.nhiphoc.analytics.LogWriter;
import vn.nhiphoc.analytics.Week;
import vn.nhiphoc.analytics.clickhouse.AsOf;
import vn.nhiphoc.analytics.clickhouse.AsOfTable;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.clickhouse.ClickHouseMigration;
import vn.nhiphoc.analytics.clickhouse.Generations;
import vn.nhiphoc.analytics.clickhouse.Life;
import vn.nhiphoc.embedded.testing.TestClickHouse;

/** Which replay is begun, kept and dropped; the jobs themselves are fakes that catch up when they are told to. */
class ReplaysIT {

    private static final Instant FIRST = Instant.parse("2025-10-02T10:00:00.123Z");

    private final TestClickHouse.Database store = TestClickHouse.freshDatabase();
    private final List<String> running = new ArrayList<>();
    private final List<String> started = new ArrayList<>();
    private LogWriter log;
    private ClickHouseAddress address;
    private AsOfTable table;
    private Optional<String> failure = Optional.empty();
    private Replays replays;

    @BeforeEach
    void migrate() throws SQLException {
        log = LogWriter.onFreshLog();
        log.append(Week.reference(1));
        address = ClickHouseAddress.open(store.jdbcUrl(), store.database());
        ClickHouseMigration.migrate(address);
        table = new AsOfTable(address);
        replays = replays(log.logId());
    }

    @AfterEach
    void close() throws SQLException {
        log.close();
    }

    @Test
    void oneMomentIsReplayedOnceHoweverOftenItIsAskedFor() throws Exception {
        table.ask(FIRST);
        table.ask(FIRST);
        assertThat(states()).containsExactly("ASKED");
        replays.look();
        table.ask(FIRST);
        assertThat(states()).containsExactly("BUILDING");
        catchUp();
        table.ask(FIRST);
        replays.look();
        assertThat(states()).containsExactly("READY");
        assertThat(started).containsExactly(store.database() + "_as_of_20251002100000123");
        assertThat(running).isEmpty();
    }

    @Test
    void theOldestIsDroppedWhenAFourthIsWanted() throws Exception {
        for (int i = 0; i <= Replays.KEPT; i++) {
            table.ask(FIRST.plus(Duration.ofHours(i)));
            replays.look();
            catchUp();
        }
        assertThat(table.databases()).hasSize(Replays.KEPT).doesNotContain(started.get(0));
        assertThat(table.of(FIRST)).isEmpty();
        table.ask(FIRST);
        assertThat(table.of(FIRST).orElseThrow().state()).isEqualTo(AsOf.State.ASKED);
    }

    @Test
    void oneReplayRunsAtATimeAndOneThatWasCutShortBeginsAnew() throws Exception {
        table.ask(FIRST);
        table.ask(FIRST.plusSeconds(1));
        replays.look();
        replays.look();
        assertThat(running).hasSize(1);
        store.query("CREATE TABLE " + started.get(0) + ".left_behind (a Int8) ENGINE = Memory");
        replays = replays(log.logId());
        replays.look();
        assertThat(started).hasSize(2);
        assertThat(started.get(1)).isEqualTo(started.get(0));
        assertThat(store.query("EXISTS TABLE " + started.get(0) + ".left_behind")
                        .strip())
                .isEqualTo("0");
    }

    @Test
    void figuresOfAnotherLogAreDropped() throws Exception {
        table.ask(FIRST);
        replays.look();
        catchUp();
        replays("7b7f6f1e-0000-4000-8000-000000000001").look();
        assertThat(table.databases()).isEmpty();
        assertThat(table.all()).isEmpty();
    }

    @Test
    void aReplayThatGetsNowhereFailsWithItsReasonAndMayBeAskedForAgain() throws Exception {
        table.ask(FIRST);
        replays.look();
        failure = Optional.of("the store says no");
        replays.look();
        AsOf failed = table.of(FIRST).orElseThrow();
        assertThat(failed.state()).isEqualTo(AsOf.State.FAILED);
        assertThat(failed.reason()).isEqualTo("the store says no");
        assertThat(running).isEmpty();
        assertThat(table.databases()).isEmpty();
        table.ask(FIRST);
        assertThat(states()).containsExactly("ASKED");
    }

    @Test
    void aRebuildOfTheLiveFiguresGoesFirst() throws Exception {
        table.ask(FIRST);
        replays.look();
        new Generations(address).note(new Life(0, Life.State.ASKED, log.logId(), 0, "test"));
        replays.look();
        assertThat(running).isEmpty();
        replays.look();
        assertThat(started).hasSize(1);
        new Generations(address).note(new Life(2, Life.State.BUILDING, log.logId(), 1, ""));
        new Generations(address).note(new Life(2, Life.State.SERVING, log.logId(), 1, ""));
        replays.look();
        assertThat(started).hasSize(2);
    }

    private Replays replays(String logId) {
        LiveMetricsSettings live = new LiveMetricsSettings(
                log.address(), logId, address, 1, "file:///tmp/none", LiveMetricsSettings.CHECKPOINT_INTERVAL, 1);
        return new Replays(live, (place, end) -> {
            started.add(place.database());
            running.add(place.database());
            return new Jobs.Job() {
                @Override
                public Optional<String> hopeless(long position) {
                    return failure;
                }

                @Override
                public void stop() {
                    running.remove(place.database());
                }
            };
        });
    }

    private void catchUp() throws Exception {
        store.query("INSERT INTO " + running.get(0) + ".sink_progress (generation, source, log_id, position, head,"
                + " lag_events, written_at) VALUES (1, 'event_log', '" + log.logId() + "', " + log.end() + ", "
                + log.end() + ", 0, now64(3))");
        replays.look();
    }

    private List<String> states() throws SQLException {
        return table.all().stream().map(one -> one.state().name()).toList();
    }
}
