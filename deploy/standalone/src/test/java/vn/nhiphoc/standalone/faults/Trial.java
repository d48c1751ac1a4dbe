package vn.nhiphoc.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.demo.reference.Reference;
import vn.nhiphoc.standalone.demo.reference.Week;
import vn.nhiphoc.standalone.demo.send.Stage;
import vn.nhiphoc.standalone.demo.simulation.Simulation;

/** One seed: its week is sent while its faults happen, and afterwards everything must be as if there had been none. */
final class Trial {
    private static final int PAUSE_BETWEEN_FAULTS = 40;
    private static final int PAUSE_DURING_FAULTS = 600;

    private final long seed;
    private final Path directory;
    private final Holds holds;
    private final Tally tally;
    private final Simulation simulation;
    private final List<Stage> stages;

    Trial(long seed, double scale, Path directory, Holds holds, Tally tally) {
        this.seed = seed;
        this.directory = directory;
        this.holds = holds;
        this.tally = tally;
        this.simulation = Simulation.of(Reference.load(), Week.of(2025), seed, scale);
        this.stages = EarlierYear.beside(simulation);
    }

    /** What it came to, in one line. */
    String run() throws Exception {
        CompletableFuture<List<Log.Stored>> undisturbed =
                CompletableFuture.supplyAsync(() -> Calm.log(simulation, directory.resolve("calm")));
        @Nullable SmallDisk disk = SmallDisk.canMount() ? SmallDisk.mount(directory.resolve("disk")) : null;
        try (Machine machine = Machine.start(directory.resolve("disk/data"));
                Clients clients = new Clients(machine.clients.port(), machine.key(), holds.clientsWait(), seed)) {
            try {
                inject(machine, disk, clients);
                String verdict = new Verdict(simulation, undisturbed.join()).of(machine, clients);
                return "seed %d: %d faults, %s"
                        .formatted(seed, Schedule.of(seed).steps().size(), verdict);
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

    private void inject(Machine machine, @Nullable SmallDisk disk, Clients clients) throws Exception {
        Injector injector = new Injector(machine, disk, holds, tally);
        long calls = Clients.calls(stages);
        clients.pause(PAUSE_BETWEEN_FAULTS);
        CompletableFuture<Void> sending = clients.sending(stages);
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
}
