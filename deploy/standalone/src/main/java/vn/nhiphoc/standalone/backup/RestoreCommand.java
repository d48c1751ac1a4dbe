package vn.nhiphoc.standalone.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.postgresql.ds.PGSimpleDataSource;
import vn.nhiphoc.embedded.postgres.EmbeddedPostgres;
import vn.nhiphoc.standalone.cli.Command;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Options;
import vn.nhiphoc.standalone.launcher.DataDirectory;

/**
 * {@code restore FILE [--erasures JOURNAL]}: makes the log of a directory that has none. It grows beside its place and is
 * moved there as the last step, so an interrupted restore leaves nothing that could be taken for a log.
 */
public final class RestoreCommand implements Command {

    private static final String POSTGRES = "postgres";

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String help() {
        return "FILE [--erasures JOURNAL]: makes the log of a new --data directory from a backup";
    }

    @Override
    public Set<String> valued() {
        return Set.of("erasures");
    }

    @Override
    public int run(Options options) throws SQLException {
        Path file = FileArgument.of(options, "restore FILE --data DIR");
        requireNoLog(options.data());
        try (BackupReader backup = BackupReader.open(file)) {
            backup.verify();
            Optional<Erasures> journals = journals(options);
            try (DataDirectory data = DataDirectory.hold(options.data(), name())) {
                requireNoLog(data.root());
                requireKey(data.root(), backup);
                Progress progress = Progress.of(System.err, name(), options.quiet());
                Restore.Restored restored = restore(data, backup, journals.orElse(Erasures.of(new byte[0])), progress);
                tell(backup, restored, journals.isPresent(), data.root());
            }
            return 0;
        } catch (IOException e) {
            throw new CommandFailure("nothing was restored: " + Reasons.of(e, options.data()), 2, e);
        } catch (SQLException e) {
            throw new CommandFailure("nothing was restored: " + e.getMessage(), 1, e);
        }
    }

    private static void requireNoLog(Path data) {
        if (Files.exists(data.resolve(POSTGRES))) {
            throw new CommandFailure(
                    data + " has a log already: restore makes a new one, choose another --data or move this one away");
        }
    }

    private static void requireKey(Path data, BackupReader backup) throws IOException {
        Path key = data.resolve(Part.VAULT_KEY.entry());
        if (Files.exists(key) && !Arrays.equals(Files.readAllBytes(key), backup.bytes(Part.VAULT_KEY))) {
            throw new CommandFailure(key + " is the key of another vault than the backup's: move it away");
        }
    }

    private static Optional<Erasures> journals(Options options) throws IOException {
        Optional<Erasures> own = journal(options.data().resolve(Part.ERASURES.entry()));
        Optional<String> given = options.value("erasures");
        if (given.isEmpty()) {
            return own;
        }
        Erasures theirs = journal(Path.of(given.get()))
                .orElseThrow(() -> new CommandFailure("there is no journal " + given.get()
                        + ": --erasures takes the file \"erasures\" of the directory that was backed up"));
        return Optional.of(own.map(theirs::and).orElse(theirs));
    }

    private static Optional<Erasures> journal(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Erasures.of(Files.readAllBytes(file))) : Optional.empty();
    }

    private static Restore.Restored restore(
            DataDirectory data, BackupReader backup, Erasures journals, Progress progress)
            throws SQLException, IOException {
        Path growing = data.resolve(DataDirectory.RESTORING);
        EmbeddedPostgres.delete(growing);
        Files.createDirectories(data.log(POSTGRES).getParent());
        Erasures known = Erasures.of(backup.bytes(Part.ERASURES));
        Restore.Restored restored;
        try (EmbeddedPostgres server = EmbeddedPostgres.start(growing, 0, data.log(POSTGRES))) {
            restored = new Restore(backup, progress).into(database(server), journals.without(known));
        }
        Directories.writePrivate(data.resolve(Part.VAULT_KEY.entry()), backup.bytes(Part.VAULT_KEY));
        Directories.writePrivate(data.resolve(Part.ADMIN_KEY.entry()), backup.bytes(Part.ADMIN_KEY));
        Erasures all = known.and(journals);
        if (!all.isEmpty()) {
            Directories.writePrivate(data.resolve(Part.ERASURES.entry()), all.bytes());
        }
        Files.move(growing, data.resolve(POSTGRES), StandardCopyOption.ATOMIC_MOVE);
        Directories.forceName(data.resolve(POSTGRES));
        return restored;
    }

    private static PGSimpleDataSource database(EmbeddedPostgres server) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.jdbcUrl("postgres"));
        source.setUser(server.user());
        source.setPassword(server.password());
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE nhiphoc");
        }
        source.setUrl(server.jdbcUrl("nhiphoc"));
        return source;
    }

    private static void tell(BackupReader backup, Restore.Restored restored, boolean journal, Path data) {
        System.out.printf(
                """
                đã khôi phục %,d sự kiện của %s vào %s, nhật ký mới %s; deploy/run up --data %s tính lại mọi số liệu
                · restored %,d events of that time as a new log; that command computes the figures again
                """, restored.events(), backup.manifest().madeAt(), data, restored.logId(), data, restored.events());
        if (journal) {
            System.out.printf(
                    "số người đã yêu cầu xóa, nay xóa lại: %,d · people erased since, and erased here again: %,d%n",
                    restored.erased(), restored.erased());
        } else {
            System.out.println("""
                    không có nhật ký xóa: ai đã được xóa sau lần sao lưu thì nay lại được biết tên;
                    để tránh, hãy khôi phục với --erasures và tệp "erasures" của thư mục cũ
                    · no journal of erasures was given: whoever was erased since is known again;
                    to prevent that, restore with --erasures and the old directory's file "erasures\"""");
        }
    }
}
