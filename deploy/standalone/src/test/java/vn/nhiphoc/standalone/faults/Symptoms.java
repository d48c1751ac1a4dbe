package vn.nhiphoc.standalone.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a machine that does not recover shows from outside, to find out why afterwards. */
final class Symptoms {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String FIGURES =
            "SELECT position, head, lag_events, hold, held_by, written_at, now64(3) FROM freshness";
    private static final Pattern JOB = Pattern.compile("\"jid\":\"(\\w+)\"");
    private static final int LAST_LINES = 4;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_ANSWER = 1_500;

    private Symptoms() {}

    /**
     * In a few lines.
     *
     * @param recorded the position that the figures should have passed
     */
    static String of(Machine machine, long recorded) {
        List<String> lines = new ArrayList<>();
        lines.add("recorded: " + recorded + ", in the log now: " + machine.log().lastTransaction());
        lines.add("figures: " + machine.figures().query(FIGURES));
        String jobs = flink(machine, "/jobs/overview");
        lines.add("jobs: " + jobs);
        JOB.matcher(jobs)
                .results()
                .forEach(job -> lines.add("failed: " + flink(machine, "/jobs/" + job.group(1) + "/exceptions")));
        try (Stream<Path> logs = Files.list(machine.data().resolve("logs"))) {
            logs.sorted().forEach(log -> lines.add(log.getFileName() + ": " + lastOf(log)));
        } catch (IOException e) {
            lines.add("no logs: " + e.getMessage());
        }
        return String.join("\n", lines);
    }

    private static String flink(Machine machine, String path) {
        try {
            String text = Exchange.send(machine.flink(), "", "GET", path, new byte[0], PATIENCE)
                    .text();
            return shortened(text, LONGEST_ANSWER);
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String lastOf(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(
                    " | ",
                    lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()).stream()
                            .map(line -> shortened(line, LONGEST_LINE))
                            .toList());
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + " …";
    }
}
