package vn.nhiphoc.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.cli.Options;

/** {@code backup FILE}: a copy of the log of the system that runs, with its vault and keys. */
public final class BackupCommand implements Command {

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String help() {
        return "FILE: copies the log, the vault and the keys of the running system into a file";
    }

    @Override
    public int run(Options options) throws SQLException {
        Path file = FileArgument.of(options, "backup FILE");
        requireNew(file);
        Path data = options.data();
        Endpoints endpoints = Endpoints.of(data);
        try (Connection owner = Owner.of(endpoints.postgres()).getConnection()) {
            long events = Backup.write(owner, data, file, Progress.of(System.err, name(), options.quiet()));
            System.out.printf(
                    "đã sao lưu %,d sự kiện vào %s (%,d byte) · backed up %,d events into it%n",
                    events, file, Files.size(file), events);
            return 0;
        } catch (IOException e) {
            throw new CommandFailure("no backup was made: " + Reasons.of(e, file), 2, e);
        } catch (SQLException e) {
            throw new CommandFailure("no backup was made: the log does not answer: " + e.getMessage(), 1, e);
        }
    }

    private static void requireNew(Path file) {
        if (Files.exists(file)) {
            throw new CommandFailure(file + " is there already: a backup takes a new name, or delete the old one");
        }
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new CommandFailure("there is no directory " + parent + " to write " + file.getFileName() + " in");
        }
    }
}
