package vn.nhiphoc.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import vn.nhiphoc.embedded.EmbeddedServerException;

/**
 * Processes of an earlier run that still work in a data directory (every PostgreSQL process has it as its
 * working directory). A new server must wait for them: two in one directory would destroy it.
 */
record Orphans(Path data) {
    /** Waits for them to end, then kills what is left. The caller holds the directory, so they are nobody's. */
    void clear(Duration patience) throws IOException {
        Path real = data.toRealPath();
        long end = System.nanoTime() + patience.toNanos();
        boolean killed = false;
        for (List<ProcessHandle> left = in(real); !left.isEmpty(); left = in(real)) {
            if (System.nanoTime() > end) {
                if (killed) {
                    throw new EmbeddedServerException("processes of an earlier PostgreSQL do not end: "
                            + left.stream().map(ProcessHandle::pid).toList());
                }
                left.forEach(ProcessHandle::destroyForcibly);
                killed = true;
                end += Duration.ofSeconds(5).toNanos();
            }
            pause();
        }
        forgetPidOfAnother();
    }

    /** After a reboot the recorded process id may be somebody else's; PostgreSQL would then refuse to start. */
    private void forgetPidOfAnother() throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.exists(file)) {
            String first = Files.readString(file).lines().findFirst().orElse("");
            if (!first.matches("\\d{1,10}")
                    || ProcessHandle.of(Long.parseLong(first)).isPresent()) {
                Files.delete(file);
            }
        }
    }

    private static List<ProcessHandle> in(Path directory) {
        return ProcessHandle.allProcesses()
                .filter(process -> directory.equals(workingDirectory(process)))
                .toList();
    }

    private static Path workingDirectory(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
        } catch (IOException | UnsupportedOperationException e) {
            return Path.of("");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("interrupted while an earlier PostgreSQL ended", e);
        }
    }
}
