package vn.nhiphoc.standalone.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Signals and commands of the operating system. */
public final class Signals {
    private Signals() {}

    /** Sends a signal ({@code KILL}, {@code STOP}, {@code CONT}) to processes; those that are gone already are fine. */
    public static void send(String signal, List<ProcessHandle> processes) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", "-c", "kill -" + signal + " \"$@\" 2>&1 || :", "kill"));
        processes.forEach(process -> command.add(Long.toString(process.pid())));
        if (!processes.isEmpty()) {
            run(command);
        }
    }

    /** Runs a command to its end and returns what it printed; a failure tells it. */
    public static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }

    /** Whether the kernel has stopped it. */
    static boolean isStopped(ProcessHandle process) {
        return state(process).equals("T");
    }

    /** Whether it has ended, also where nobody has taken note of it yet. */
    static boolean isGone(ProcessHandle process) {
        return !process.isAlive() || state(process).equals("Z");
    }

    private static String state(ProcessHandle process) {
        String stat = read(process, "stat");
        int end = stat.lastIndexOf(')');
        return end < 0 ? "" : stat.substring(end + 2, end + 3);
    }

    /** From the kernel: {@link ProcessHandle.Info} leaves out the long ones. */
    static String commandLine(ProcessHandle process) {
        return read(process, "cmdline");
    }

    /** All processes that work in a directory. */
    static List<ProcessHandle> workingIn(Path directory) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> directory.equals(workingDirectory(process)))
                    .toList();
        }
    }

    private static Path workingDirectory(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
        } catch (IOException e) {
            return Path.of("");
        }
    }

    private static String read(ProcessHandle process, String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
