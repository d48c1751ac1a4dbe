package vn.nhiphoc.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints that cannot be read: an older one is tried, and the log at last. */
class DamagedCheckpointIT {
    @TempDir
    Path directory;

    @Test
    void anOlderOneIsTriedAndTheLogAtLast() throws Exception {
        Path data = directory.resolve("data");
        try (Run run = Run.up(data).ready()) {
            run.awaitServing();
            Run.await(() -> checkpoints(data).size() >= 2);
        }
        List<Path> found = checkpoints(data);
        cutInHalf(found.get(0));
        try (Run run = Run.up(data).ready()) {
            run.awaitServing();
            assertThat(Files.readString(data.resolve("logs/flink.log")).replace("\\/", "/"))
                    .contains(
                            "goes on from the checkpoint " + found.get(0).getParent(),
                            "goes on from the checkpoint " + found.get(1).getParent());
        }
        for (Path checkpoint : checkpoints(data)) {
            cutInHalf(checkpoint);
        }
        long before = starts(data);
        try (Run run = Run.up(data).ready()) {
            Run.await(() -> starts(data) > before);
            run.awaitServing();
            assertThat(run.query("SELECT count() FROM nhiphoc.serving")).isEqualTo("1");
        }
    }

    private static void cutInHalf(Path checkpoint) throws IOException {
        byte[] bytes = Files.readAllBytes(checkpoint);
        Files.write(checkpoint, Arrays.copyOf(bytes, bytes.length / 2));
    }

    /** How often a job has begun at the start of the log. */
    private static long starts(Path data) throws IOException {
        return Files.readString(data.resolve("logs/flink.log"))
                .lines()
                .filter(line -> line.contains("reads the log from its start"))
                .count();
    }

    /** Newest first. */
    private static List<Path> checkpoints(Path data) throws IOException {
        Path root = data.resolve("flink/checkpoints");
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.filter(path -> path.endsWith("_metadata"))
                    .sorted(Comparator.comparing((Path path) -> path.toFile().lastModified())
                            .reversed())
                    .toList();
        }
    }
}
