package vn.nhiphoc.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.launcher.Readiness;

/** Does faults to a machine, makes sure that they happened, and sees how long the figures stand still afterwards. */
final class Injector {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long BELOW_RESERVE = 24L << 20;

    private final Machine machine;
    private final @Nullable SmallDisk disk;
    private final Holds holds;
    private final Tally tally;

    /** @param disk null where none could be mounted */
    Injector(Machine machine, @Nullable SmallDisk disk, Holds holds, Tally tally) {
        this.machine = machine;
        this.disk = disk;
        this.holds = holds;
        this.tally = tally;
    }

    void carryOut(Schedule.Step step) throws Exception {
        Random choice = new Random(step.choice());
        Fault fault = step.fault();
        switch (fault) {
            case POSTGRES_KILLED -> kill(fault, machine.postgresProcesses().subList(0, 1), this::logAnswers);
            case POSTGRES_ALL_KILLED -> kill(fault, machine.postgresProcesses(), this::logAnswers);
            case POSTGRES_PAUSED -> pause(fault, machine.postgresProcesses(), holds.pause(choice), this::logAnswers);
            case COMMIT_REPLY_CUT -> cut(fault, machine.commits, 1 + choice.nextInt(4), this::serves);
            case CLICKHOUSE_KILLED -> kill(fault, one("EngineProcess"), machine.figures()::answers);
            case CLICKHOUSE_AWAY -> awayClickHouse(holds.away(choice));
            case CLICKHOUSE_PAUSED ->
                pause(fault, one("EngineProcess"), holds.pause(choice), machine.figures()::answers);
            case INSERT_REPLY_CUT -> cut(fault, machine.inserts, 1 + choice.nextInt(8), machine.figures()::answers);
            case FLINK_KILLED -> kill(fault, one("FlinkProcess"), this::jobRuns);
            case FLINK_PAUSED -> pause(fault, one("FlinkProcess"), holds.pause(choice), this::jobRuns);
            case CHECKPOINTS_LOST ->
                losing(fault, () -> CheckpointFiles.of(machine.data()).lose());
            case CHECKPOINT_DAMAGED ->
                losing(fault, () -> CheckpointFiles.of(machine.data()).damage(choice));
            case SERVER_KILLED -> kill(fault, one("server.Server"), this::serves);
            case SERVER_PAUSED -> pause(fault, one("server.Server"), holds.pauseOfServer(choice), this::serves);
            case ANSWER_CUT -> cut(fault, machine.clients, 1 + choice.nextInt(6), this::serves);
            case LAUNCHER_KILLED -> killLauncher();
            case DISK_FULL -> fillDisk(holds.pause(choice));
        }
    }

    private List<ProcessHandle> one(String word) throws Exception {
        await("a process " + word, () -> machine.part(word).isPresent());
        return List.of(machine.part(word).orElseThrow());
    }

    private void kill(Fault fault, List<ProcessHandle> processes, Callable<Boolean> back) throws Exception {
        assertThat(processes).as("processes for " + fault).isNotEmpty();
        Signals.send("KILL", processes);
        long killed = System.nanoTime();
        await("the end of " + processes, () -> processes.stream().allMatch(Signals::isGone));
        recovered(fault, killed, back);
    }

    private void pause(Fault fault, List<ProcessHandle> processes, Duration hold, Callable<Boolean> back)
            throws Exception {
        assertThat(processes).as("processes for " + fault).isNotEmpty();
        Signals.send("STOP", processes);
        try {
            await("all to stand still", () -> processes.stream().allMatch(Injector::isStoppedOrGone));
            Thread.sleep(hold.toMillis());
        } finally {
            Signals.send("CONT", processes);
        }
        recovered(fault, System.nanoTime(), back);
    }

    private static boolean isStoppedOrGone(ProcessHandle process) {
        return Signals.isStopped(process) || Signals.isGone(process);
    }

    private void cut(Fault fault, Wire wire, int count, Callable<Boolean> back) throws Exception {
        int before = wire.cuts();
        wire.cut(count);
        try {
            await(count + " cuts", () -> wire.cuts() > before);
            Thread.sleep(1_000);
        } finally {
            wire.mend();
        }
        recovered(fault, System.nanoTime(), back);
    }

    /** The launcher stands still, so nobody starts ClickHouse again. */
    private void awayClickHouse(Duration hold) throws Exception {
        List<ProcessHandle> engine = one("EngineProcess");
        Signals.send("STOP", List.of(machine.launcher()));
        try {
            Signals.send("KILL", engine);
            await("the end of ClickHouse", () -> !machine.figures().answers());
            Thread.sleep(hold.toMillis());
            assertThat(machine.figures().answers()).as("ClickHouse is away").isFalse();
        } finally {
            Signals.send("CONT", List.of(machine.launcher()));
        }
        recovered(Fault.CLICKHOUSE_AWAY, System.nanoTime(), machine.figures()::answers);
    }

    private void losing(Fault fault, Loss loss) throws Exception {
        await("a checkpoint", () -> CheckpointFiles.of(machine.data()).any());
        List<ProcessHandle> flink = one("FlinkProcess");
        Signals.send("STOP", flink);
        loss.happen();
        kill(fault, flink, this::jobRuns);
    }

    private void killLauncher() throws Exception {
        List<ProcessHandle> parts = machine.all();
        Signals.send("KILL", List.of(machine.launcher()));
        long killed = System.nanoTime();
        machine.launchAgain();
        assertThat(parts.stream().filter(part -> !Signals.isGone(part)))
                .as("what ran before")
                .isEmpty();
        recovered(Fault.LAUNCHER_KILLED, killed, () -> serves() && jobRuns());
    }

    private void fillDisk(Duration hold) throws Exception {
        if (disk == null) {
            return;
        }
        List<ProcessHandle> postmaster = machine.postgresProcesses().subList(0, 1);
        try {
            disk.leaveFree(BELOW_RESERVE);
            await("the intake to refuse", this::refusesForWantOfRoom);
            assertThat(postmaster)
                    .as("PostgreSQL before the reserve is used up")
                    .allMatch(ProcessHandle::isAlive);
            assertThat(logAnswers()).as("PostgreSQL answers").isTrue();
            disk.fill();
            assertThat(disk.free()).as("free bytes").isLessThan(1 << 20);
            Thread.sleep(hold.toMillis());
        } finally {
            disk.release();
        }
        recovered(Fault.DISK_FULL, System.nanoTime(), () -> !refusesForWantOfRoom() && serves());
    }

    private boolean refusesForWantOfRoom() throws IOException {
        byte[] nothing = "{\"lines\":[]}".getBytes(StandardCharsets.UTF_8);
        Exchange.Answer answer = Exchange.send(
                machine.http(), machine.key(), "POST", "/api/v1/attendance", nothing, Duration.ofSeconds(5));
        return answer.status() == 503 && answer.text().contains("disk_reserve");
    }

    private boolean logAnswers() {
        return machine.log().answers();
    }

    private boolean serves() {
        return Readiness.server(machine.http());
    }

    private boolean jobRuns() {
        return Readiness.job(machine.flink());
    }

    private void recovered(Fault fault, long end, Callable<Boolean> back) throws Exception {
        await(fault + " to be over", back);
        double returned = seconds(end);
        long since = System.nanoTime();
        await("the log", this::logAnswers);
        long recorded = machine.log().lastTransaction();
        await(
                () -> "figures after " + fault + "; " + Symptoms.of(machine, recorded),
                () -> machine.figures().show(recorded));
        tally.add(fault, returned, seconds(since));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        await(() -> what, condition);
    }

    private static void await(Supplier<String> what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds(condition)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited too long for " + what.get());
            }
            Thread.sleep(50);
        }
    }

    private static boolean holds(Callable<Boolean> condition) throws Exception {
        try {
            return condition.call();
        } catch (IOException e) {
            return false;
        }
    }

    @FunctionalInterface
    private interface Loss {
        void happen() throws Exception;
    }
}
