package vn.nhiphoc.standalone.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.embedded.EmbeddedServerException;

/** Main of {@code deploy/run}: finds the command and turns its failures into one line and an exit status. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(List.of(args)));
    }

    private static int run(List<String> words) {
        try {
            if (words.isEmpty()) {
                System.err.println(Commands.help());
                return 2;
            }
            if (List.of("help", "--help", "-h").contains(words.get(0))) {
                System.out.println(Commands.help());
                return 0;
            }
            Command command = Commands.named(words.get(0))
                    .orElseThrow(() -> new CommandFailure(
                            "unknown command \"" + words.get(0) + "\": there are " + Commands.names()));
            return command.run(Options.parse(command, words.subList(1, words.size())));
        } catch (CommandFailure e) {
            return fail(e.getMessage(), e.status());
        } catch (EmbeddedServerException e) {
            return fail(e.getMessage(), 2);
        } catch (Exception e) {
            return fail(words.get(0) + " failed: " + e, 1);
        }
    }

    private static int fail(@Nullable String line, int status) {
        System.err.println("deploy/run: " + line);
        return status;
    }
}
