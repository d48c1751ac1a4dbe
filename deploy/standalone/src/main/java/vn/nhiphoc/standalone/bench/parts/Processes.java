package vn.nhiphoc.standalone.bench.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a process and everything that it has started takes, as Linux's {@code /proc} tells it. */
record Processes(long root) {
    private static final double TICKS_PER_SECOND = 100;
    private static final int FIRST_TIME = 11;
    private static final int TIMES = 4;

    /** Processor time so far, of those that have ended too. */
    double cpuSeconds() {
        return all().stream().mapToDouble(Processes::cpuSeconds).sum();
    }

    /** Memory, what several share counted once, in MiB. */
    double memoryMib() {
        return all().stream()
                        .mapToLong(process -> kilobytes(process, "smaps_rollup", "Pss:"))
                        .sum()
                / 1024.0;
    }

    private List<Long> all() {
        return Stream.concat(
                        Stream.of(root),
                        ProcessHandle.of(root).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .toList();
    }

    private static double cpuSeconds(long process) {
        String stat = read(process, "stat");
        String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
        if (fields.length < FIRST_TIME + TIMES) {
            return 0;
        }
        long ticks = 0;
        for (int i = 0; i < TIMES; i++) {
            ticks += Long.parseLong(fields[FIRST_TIME + i]);
        }
        return ticks / TICKS_PER_SECOND;
    }

    private static long kilobytes(long process, String file, String field) {
        return read(process, file)
                .lines()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    /** Nothing where the process has ended meanwhile. */
    private static String read(long process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process), file));
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            if (!Files.exists(Path.of("/proc", Long.toString(process), "stat"))) {
                return "";
            }
            throw new UncheckedIOException("cannot read what process " + process + " takes", e);
        }
    }
}
