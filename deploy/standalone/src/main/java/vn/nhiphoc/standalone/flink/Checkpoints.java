package vn.nhiphoc.standalone.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.nhiphoc.embedded.Cache;

/** The finished checkpoints of one log, generation and state format: {@code JOB/chk-N/_metadata} below the directory. */
record Checkpoints(Path directory) {
    private static final int KEPT = 3;

    private record Found(Path checkpoint, FileTime finished) {}

    /** Newest first. */
    List<Path> newestFirst() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> tree =
                Files.find(directory, 3, (path, file) -> file.isRegularFile() && path.endsWith("_metadata"))) {
            return tree.map(Checkpoints::found)
                    .sorted(Comparator.comparing(Found::finished).reversed())
                    .map(Found::checkpoint)
                    .toList();
        }
    }

    private static Found found(Path metadata) {
        Path checkpoint = metadata.resolveSibling("");
        try {
            return new Found(checkpoint, Files.getLastModifiedTime(metadata));
        } catch (IOException e) {
            return new Found(checkpoint, FileTime.fromMillis(0));
        }
    }

    /** Deletes what earlier runs left, but for the newest few. Only while no job writes here. */
    void trim() throws IOException {
        List<Path> kept = newestFirst().stream().limit(KEPT).toList();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> jobs = Files.list(directory)) {
                for (Path job : jobs.toList()) {
                    trimJob(job, kept);
                }
            }
        }
    }

    private static void trimJob(Path job, List<Path> kept) throws IOException {
        if (kept.stream().noneMatch(checkpoint -> checkpoint.startsWith(job))) {
            Cache.delete(job);
            return;
        }
        try (Stream<Path> checkpoints = Files.list(job)) {
            for (Path checkpoint : checkpoints.toList()) {
                if (checkpoint.getFileName().toString().startsWith("chk-") && !kept.contains(checkpoint)) {
                    Cache.delete(checkpoint);
                }
            }
        }
    }

    /** Deletes all. */
    void forget() throws IOException {
        Cache.delete(directory);
    }

    /**
     * Deletes what belongs to figures that are gone.
     *
     * @param root of all logs' checkpoints, {@code LOG/gN} below it
     * @param kept generations of that log
     */
    static void keepOnly(Path root, String logId, Set<Integer> kept) throws IOException {
        for (Path log : children(root)) {
            if (!log.endsWith(logId)) {
                Cache.delete(log);
                continue;
            }
            for (Path generation : children(log)) {
                if (kept.stream().noneMatch(number -> generation.endsWith("g" + number))) {
                    Cache.delete(generation);
                }
            }
        }
    }

    private static List<Path> children(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(directory)) {
            return children.toList();
        }
    }
}
