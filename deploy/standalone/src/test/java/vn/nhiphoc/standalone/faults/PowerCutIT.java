package vn.nhiphoc.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.nhiphoc.embedded.clickhouse.EmbeddedClickHouse;
import vn.nhiphoc.embedded.postgres.EmbeddedPostgres;
import vn.nhiphoc.standalone.demo.reference.Reference;
import vn.nhiphoc.standalone.demo.reference.Week;
import vn.nhiphoc.standalone.demo.send.Stage;
import vn.nhiphoc.standalone.demo.simulation.Simulation;

/** The power fails: everything stops at once, and what was not forced to disk is gone. */
class PowerCutIT {
    private static final double SCALE = 0.02;
    private static final int PAUSE_MILLIS = 120;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int CHECKPOINTS = 2;
    private static final double WHEN_CHECKPOINTS_ARE_THERE = 0.3;

    @TempDir
    Path directory;

    @BeforeEach
    void canMount() {
        assumeTrue(BlockDevice.canMount(), "a power cut needs root, loop devices and mkfs.ext4");
    }

    static LongStream seeds() {
        long first = Long.getLong("power.first", 0);
        return LongStream.range(first, first + Long.getLong("power.seeds", 1));
    }

    @Test
    void theDiskForgetsWhatWasNotForced() throws Exception {
        try (BlockDevice device = BlockDevice.mount(directory.resolve("disk"))) {
            Path forced = write(device.directory().resolve("forced"), true);
            Path unforced = write(device.directory().resolve("unforced"), false);
            device.replaceBy(device.copy());
            assertThat(Files.size(forced)).isEqualTo(1 << 20);
            assertThat(Files.notExists(unforced) || Files.size(unforced) == 0).isTrue();
        }
    }

    private static Path write(Path file, boolean force) throws IOException {
        Files.write(file, new byte[1 << 20]);
        if (force) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }
        return file;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatWasRecordedAndWhatWasVisibleOutlastsIt(long seed) throws Exception {
        Simulation week = Simulation.of(Reference.load(), Week.of(2025), seed, SCALE);
        CompletableFuture<List<Log.Stored>> calm =
                CompletableFuture.supplyAsync(() -> Calm.log(week, directory.resolve("calm")));
        try (BlockDevice device = BlockDevice.mount(directory.resolve("disk"));
                Machine machine = Machine.start(device.directory().resolve("data"));
                Clients clients = new Clients(machine.clients.port(), machine.key(), PATIENCE, seed)) {
            CompletableFuture<Void> sending =
                    sendUntilTheCut(EarlierYear.beside(week), machine, clients, CHECKPOINTS, seed);
            Kept visible = Kept.of(machine.figures());
            Path copy = machine.cutPower(device);
            int answered = clients.finished();
            Kept kept = kept(machine.data());
            assertThat(visible.missingFrom(kept)).isEmpty();
            assertThat(visible.rows()).hasSizeGreaterThan(1_000);
            machine.launchAgain();
            clients.pause(0);
            sending.join();
            System.out.println("power cut, seed %d: after %d calls, %d rows were visible and kept, %s"
                    .formatted(
                            seed,
                            answered,
                            visible.rows().size(),
                            new Verdict(week, calm.join()).of(machine, clients)));
            assertThat(copy).doesNotExist();
        }
    }

    /** The control: commits that do not wait for the disk are answered, and gone. Soon after the first start, too. */
    @Test
    void commitsThatDoNotWaitForTheDiskAreLost() throws Exception {
        Simulation week = Simulation.of(Reference.load(), Week.of(2025), 1, SCALE);
        try (BlockDevice device = BlockDevice.mount(directory.resolve("disk"));
                Machine machine = Machine.start(device.directory().resolve("data"));
                Clients clients = new Clients(machine.clients.port(), machine.key(), PATIENCE, 1)) {
            machine.log().run("ALTER SYSTEM SET wal_writer_delay = '10s'");
            machine.log().run("ALTER SYSTEM SET wal_writer_flush_after = '1GB'");
            machine.log().run("SELECT pg_reload_conf()");
            machine.log().run("ALTER ROLE nhiphoc_intake SET synchronous_commit = off");
            Signals.send("KILL", List.of(machine.part("server.Server").orElseThrow()));
            CompletableFuture<Void> sending = sendUntilTheCut(EarlierYear.beside(week), machine, clients, 0, 1);
            machine.cutPower(device);
            Claims claims = new Claims();
            clients.answered().forEach(claims::answered);
            try (EmbeddedPostgres postgres =
                    EmbeddedPostgres.start(machine.data().resolve("postgres"), machine.postgres())) {
                assertThat(claims.against(machine.log().events()))
                        .anyMatch(wrong -> wrong.endsWith("is in the log 0 times"));
                assertThat(postgres.isAlive()).isTrue();
            }
            sending.cancel(true);
        }
    }

    private static CompletableFuture<Void> sendUntilTheCut(
            List<Stage> stages, Machine machine, Clients clients, int checkpoints, long seed) throws Exception {
        clients.pause(PAUSE_MILLIS);
        long calls = Clients.calls(stages);
        clients.until((long) (calls * WHEN_CHECKPOINTS_ARE_THERE));
        CompletableFuture<Void> sending = clients.sending(stages);
        await(sending, () -> CheckpointFiles.of(machine.data()).finished().size() >= checkpoints);
        clients.until(Long.MAX_VALUE);
        double moment = WHEN_CHECKPOINTS_ARE_THERE + 0.1 + new Random(seed).nextDouble() * 0.5;
        await(sending, () -> clients.finished() >= moment * calls);
        return sending;
    }

    private static void await(CompletableFuture<Void> sending, Callable<Boolean> condition) throws Exception {
        while (!condition.call()) {
            assertThat(sending).isNotDone();
            Thread.sleep(5);
        }
    }

    /** ClickHouse by itself on what the disk kept. */
    private static Kept kept(Path data) {
        try (EmbeddedClickHouse engine = EmbeddedClickHouse.start(data.resolve("clickhouse"), 0)) {
            return Kept.of(new Figures(engine.port()));
        }
    }
}
