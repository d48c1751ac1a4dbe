package vn.nhiphoc.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Finds in a server's log the line that tells why it ended. */
final class LogTail {
    private static final int LONGEST = 64 * 1024;

    private LogTail() {}

    static String complaint(Path log, long from) {
        List<String> lines = lines(log, from);
        return lines.stream()
                .filter(line -> line.contains("FATAL") || line.contains("Exception:") || line.contains("rror:"))
                .findFirst()
                .or(() -> lines.stream().reduce((first, last) -> last))
                .orElse("it said nothing, see " + log);
    }

    private static List<String> lines(Path log, long from) {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(from, file.length() - LONGEST);
            byte[] bytes = new byte[(int) Math.max(0, file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
