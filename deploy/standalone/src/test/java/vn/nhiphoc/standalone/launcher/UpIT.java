package vn.nhiphoc.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpIT {
    @TempDir
    Path directory;

    @Test
    void startsWhatDiesAgainAndRefusesASecondRunAndEndsAtASignal() throws Exception {
        Path data = directory.resolve("data");
        try (Run run = Run.up(data).ready()) {
            run.awaitServing();
            for (String part : List.of("bin/postgres", "EngineProcess", "FlinkProcess", "server.Server")) {
                run.part(part).destroyForcibly();
            }
            run.awaitServing();
            assertThat(run.said())
                    .contains("postgres ended", "clickhouse ended", "flink ended", "server ended")
                    .doesNotContain("does not start");

            try (Run second = Run.up(data)) {
                assertThat(second.awaitEnd()).isEqualTo(2);
                assertThat(second.said())
                        .contains("is held by another run (up, process "
                                + run.launcher().pid());
            }

            List<ProcessHandle> parts = run.processes();
            run.launcher().destroy();
            assertThat(run.awaitEnd()).isZero();
            assertThat(parts).noneMatch(ProcessHandle::isAlive);
            assertThat(data.resolve("endpoints.json")).doesNotExist();
        }
    }

    @Test
    void goesOnFromTheCheckpointAndLeavesNothingBehindWhenItIsKilled() throws Exception {
        Path data = directory.resolve("data");
        try (Run run = Run.up(data).ready()) {
            Run.await(() -> hasCheckpoint(data.resolve("flink/checkpoints")));
            List<ProcessHandle> parts = run.processes();
            run.launcher().destroyForcibly();
            Run.await(() -> parts.stream().noneMatch(ProcessHandle::isAlive));
        }
        String key = Files.readString(data.resolve("admin.key"));
        try (Run run = Run.up(data).ready()) {
            run.awaitServing();
            assertThat(Files.readString(data.resolve("logs/flink.log"))).contains("goes on from the checkpoint");
            assertThat(Files.readString(data.resolve("admin.key"))).isEqualTo(key);
            assertThat(run.query("SELECT count(), max(generation) FROM nhiphoc.serving"))
                    .isEqualTo("1\t1");
        }
    }

    private static boolean hasCheckpoint(Path checkpoints) throws Exception {
        if (!Files.isDirectory(checkpoints)) {
            return false;
        }
        try (Stream<Path> tree = Files.walk(checkpoints)) {
            return tree.anyMatch(path -> path.endsWith("_metadata"));
        }
    }
}
