package vn.nhiphoc.standalone.backup;

import java.nio.file.Path;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Options;

/** The one file that a command takes. */
final class FileArgument {

    private FileArgument() {}

    static Path of(Options options, String usage) {
        if (options.arguments().size() != 1 || options.arguments().get(0).isBlank()) {
            throw new CommandFailure("one file is needed: deploy/run " + usage);
        }
        return Path.of(options.arguments().get(0));
    }
}
