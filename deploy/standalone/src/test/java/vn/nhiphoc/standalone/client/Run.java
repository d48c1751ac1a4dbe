package vn.nhiphoc.standalone.client;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Options;

/** One run of a command: its exit status and what it said. */
record Run(int status, String out, String err) {

    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(20), Duration.ofMillis(1), Duration.ofMillis(5));

    static Run importing(Path data, String... args) {
        return of(data, (out, err) -> new ImportCommand(out, err, SHORT), args);
    }

    static Run keys(Path data, String... args) {
        return of(data, KeysCommand::new, args);
    }

    static Run auditing(Path data, String... args) {
        return of(data, AuditCommand::new, args);
    }

    static Run explaining(Path data, String... args) {
        return of(data, (out, err) -> new ExplainCommand(out), args);
    }

    static Run parked(Path data) {
        return of(data, (out, err) -> new ParkedCommand(out));
    }

    private static Run of(Path data, BiFunction<PrintStream, PrintStream, Command> command, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        int status;
        try {
            Command made = command.apply(new PrintStream(out, true, StandardCharsets.UTF_8), errors);
            List<String> words = new ArrayList<>(List.of(args));
            words.addAll(List.of("--quiet", "--data", data.toString()));
            status = made.run(Options.parse(made, words));
        } catch (CommandFailure e) {
            status = e.status();
            errors.println(e.getMessage());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
