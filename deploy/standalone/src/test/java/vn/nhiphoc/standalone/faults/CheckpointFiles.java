package vn.nhiphoc.standalone.faults;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import vn.nhiphoc.embedded.Cache;

/** The checkpoints of a data directory, to be lost. */
record CheckpointFiles(Path directory) {
    static CheckpointFiles of(Path data) {
        return new CheckpointFiles(data.resolve("flink/checkpoints"));
    }

    boolean any() throws IOException {
        return !finished().isEmpty();
    }

    /** Newest first. */
    List<Path> finished() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            return tree.filter(path -> path.endsWith("_metadata"))
                    .sorted(Comparator.comparing((Path path) -> path.toFile().lastModified())
                            .reversed())
                    .toList();
        }
    }

    void lose() throws IOException {
        Cache.delete(directory);
    }

    /** Cuts off the end of one of the newest's files, as much as chance will; perhaps all. */
    void damage(Random choice) throws IOException {
        try (Stream<Path> files = Files.list(finished().get(0).getParent())) {
            List<Path> sorted = files.sorted().toList();
            Path file = sorted.get(choice.nextInt(sorted.size()));
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                long size = channel.size();
                channel.truncate((long) (size * Math.max(0, choice.nextDouble() - 0.2)));
                System.out.println("damaged: " + file + " from " + size + " to " + channel.size() + " bytes");
            }
        }
    }
}
