package vn.nhiphoc.standalone.client;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

/** One run of a command: its exit status and what it said. */
record Run(int status, String out, String err) {

    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ofMillis(5));

    static Run importing(Path data, String... args) {
        return of((out, err) -> new ImportCommand(data, out, err, true, SHORT).run(List.of(args)));
    }

    static Run keys(Path data, String... args) {
        return of((out, err) -> new KeysCommand(data, out, err).run(List.of(args)));
    }

    private static Run of(BiFunction<PrintStream, PrintStream, Integer> command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = command.apply(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
