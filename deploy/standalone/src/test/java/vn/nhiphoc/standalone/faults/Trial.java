package vn.nhiphoc.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.embedded.testing.TestPostgres;
import vn.nhiphoc.standalone.demo.check.Check;
import vn.nhiphoc.standalone.demo.check.Comparison;
import vn.nhiphoc.standalone.demo.check.Views;
import vn.nhiphoc.standalone.demo.check.Visible;
import vn.nhiphoc.standalone.demo.reference.Reference;
import vn.nhiphoc.standalone.demo.send.Stage;
import vn.nhiphoc.standalone.demo.simulation.Simulation;
import vn.nhiphoc.standalone.demo.truth.Ledger;
import vn.nhiphoc.standalone.demo.truth.Sheet;
import vn.nhiphoc.standalone.demo.truth.Truth;
import vn.nhiphoc.standalone.launcher.ServerNode;

/** One seed: its week is sent while its faults happen, and afterwards everything must be as if there had been none. */
final class Trial {
    private static final int PAUSE_BETWEEN_FAULTS = 40;
    private static final int PAUSE_DURING_FAULTS = 600;

    private final long seed;
    private final Path directory;
    private final Holds holds;
    private final Tally tally;
    private final Simulation simulation;

    Trial(long seed, double scale, Path directory, Holds holds, Tally tally) {
        this.seed = seed;
        this.directory = directory;
        this.holds = holds;
        this.tally = tally;
        this.simulation = Simulation.of(Reference.load(), seed, scale);
    }

    /** What it came to, in one line. */
    String run() throws Exception {
        CompletableFuture<List<Log.Stored>> undisturbed = CompletableFuture.supplyAsync(this::undisturbed);
        @Nullable SmallDisk disk = SmallDisk.canMount() ? SmallDisk.mount(directory.resolve("disk")) : null;
        try (Machine machine = Machine.start(directory.resolve("disk/data"));
                Clients clients = new Clients(machine.clients.port(), machine.key(), holds.clientsWait(), seed)) {
            try {
                inject(machine, disk, clients);
                return judge(machine, clients, undisturbed.join());
            } catch (Exception | AssertionError e) {
                System.err.println(machine.reports());
                machine.keep(Path.of(System.getProperty("faults.kept", "target/faults"), "seed-" + seed));
                throw e;
            }
        } finally {
            if (disk != null) {
                disk.close();
            }
        }
    }

    /** The log of the same week on a server that nothing happens to. */
    private List<Log.Stored> undisturbed() {
        TestPostgres.Database database = TestPostgres.freshDatabase();
        try (ServerNode node = ServerNode.start(
                                "calm", directory.resolve("calm"), database.jdbcUrl(), database.password())
                        .await();
                Clients clients = new Clients(node.port(), node.key(), Duration.ofMinutes(1), seed)) {
            clients.send(simulation.stages());
            return new Log(database.jdbcUrl(), database.password()).events();
        } catch (Exception e) {
            throw new IllegalStateException("the week without faults", e);
        }
    }

    private void inject(Machine machine, @Nullable SmallDisk disk, Clients clients) throws Exception {
        Injector injector = new Injector(machine, disk, holds, tally);
        long calls = simulation.stages().stream()
                .flatMap(stage -> stage.lanes().stream())
                .mapToLong(List::size)
                .sum();
        clients.pause(PAUSE_BETWEEN_FAULTS);
        CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> sendAll(clients, simulation.stages()));
        List<Schedule.Step> steps = Schedule.of(seed).steps();
        for (int i = 0; i < steps.size(); i++) {
            while (clients.finished() < steps.get(i).moment() * calls && !sending.isDone()) {
                Thread.sleep(20);
            }
            clients.until(i + 1 < steps.size() ? (long) (steps.get(i + 1).moment() * calls) + 1 : calls);
            assertThat(sending).as("the sending while there are faults to come").isNotDone();
            clients.pause(PAUSE_DURING_FAULTS);
            injector.carryOut(steps.get(i));
            clients.pause(PAUSE_BETWEEN_FAULTS);
        }
        clients.until(Long.MAX_VALUE);
        clients.pause(0);
        sending.join();
    }

    private static void sendAll(Clients clients, List<Stage> stages) {
        try {
            clients.send(stages);
        } catch (Exception e) {
            throw new IllegalStateException("sending", e);
        }
    }

    private String judge(Machine machine, Clients clients, List<Log.Stored> undisturbed) throws Exception {
        Claims claims = new Claims();
        for (Clients.Answered answered : clients.answered()) {
            assertThat(answered.wrong())
                    .as(answered.call() + " after " + answered.unanswered())
                    .isEmpty();
            if (answered.call().path().equals("/api/v1/attendance")) {
                claims.answered(answered.sent(), answered.answer());
            }
        }
        List<Log.Stored> events = machine.log().events();
        assertThat(claims.against(events)).isEmpty();
        assertThat(SameLog.differences(undisturbed, events)).isEmpty();
        Views views = new Views(URI.create("http://127.0.0.1:" + machine.clickHouse()));
        new Visible(views).await(0);
        long cells = 0;
        for (Function<Ledger, Sheet> sheet : Truth.sheets()) {
            Comparison comparison = Check.compare(sheet.apply(simulation.ledger()), Reference.CAMPAIGN, views);
            assertThat(comparison.first()).as(comparison.view()).isEmpty();
            assertThat(comparison.differing()).isZero();
            cells += comparison.cells();
        }
        return "seed %d: %d faults, %d calls, %d times no answer, %d times put off, %d lines claimed, %d events, %d cells, 0 differences"
                .formatted(
                        seed,
                        Schedule.of(seed).steps().size(),
                        clients.finished(),
                        clients.unanswered(),
                        clients.putOff(),
                        claims.size(),
                        events.size(),
                        cells);
    }
}
