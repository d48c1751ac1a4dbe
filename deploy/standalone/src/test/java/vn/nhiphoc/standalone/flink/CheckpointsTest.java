package vn.nhiphoc.standalone.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {
    @TempDir
    Path directory;

    @Test
    void comeNewestFirstAndOnlyWhenFinished() throws IOException {
        Path older = finished("a/chk-9", 1);
        Path newer = finished("b/chk-1", 2);
        Files.createDirectories(directory.resolve("b/chk-2"));
        assertThat(new Checkpoints(directory).newestFirst()).containsExactly(newer, older);
    }

    @Test
    void areNoneWhereNothingWasEverWritten() throws IOException {
        Checkpoints none = new Checkpoints(directory.resolve("none"));
        none.trim();
        none.forget();
        assertThat(none.newestFirst()).isEmpty();
    }

    @Test
    void keepTheNewestThreeWhenTrimmed() throws IOException {
        finished("a/chk-1", 1);
        Path third = finished("b/chk-7", 3);
        finished("b/chk-6", 2);
        Path second = finished("c/chk-1", 4);
        Path first = finished("c/chk-2", 5);
        Files.createDirectories(directory.resolve("c/chk-3"));
        Checkpoints checkpoints = new Checkpoints(directory);
        checkpoints.trim();
        assertThat(checkpoints.newestFirst()).containsExactly(first, second, third);
        assertThat(directory.resolve("a")).doesNotExist();
        assertThat(directory.resolve("c/chk-3")).doesNotExist();
    }

    @Test
    void goWithTheGenerationAndTheLogThatTheyBelongTo() throws IOException {
        finished("log/g1/v1/j/chk-1", 1);
        finished("log/g12/v1/j/chk-1", 1);
        finished("log/g2/v1/j/chk-1", 1);
        finished("other/g2/v1/j/chk-1", 1);
        Checkpoints.keepOnly(directory, "log", Set.of(2));
        assertThat(directory.resolve("other")).doesNotExist();
        assertThat(directory.resolve("log")).isDirectoryContaining("glob:**g2");
        assertThat(directory.resolve("log/g1")).doesNotExist();
        assertThat(directory.resolve("log/g12")).doesNotExist();
    }

    private Path finished(String name, long at) throws IOException {
        Path checkpoint = Files.createDirectories(directory.resolve(name));
        Path metadata = Files.createFile(checkpoint.resolve("_metadata"));
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(at));
        return checkpoint;
    }
}
