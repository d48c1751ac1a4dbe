package vn.nhiphoc.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import vn.nhiphoc.aggregates.log.LogPosition;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.launcher.Standalone;

class RestoreIT {

    private static final String AN = "\\x" + "aa".repeat(32);
    private static final String BINH = "\\x" + "bb".repeat(32);

    @TempDir
    Path directory;

    private OldLog log;
    private Path target;

    @BeforeEach
    void makeALog() throws Exception {
        log = new OldLog(directory.resolve("old"));
        target = directory.resolve("new");
    }

    @Test
    void bringsAConsistentPrefixBackInItsOrderWithTransactionsOfItsOwn() throws Exception {
        for (int i = 0; i < 30; i++) {
            log.append(i == 7 ? 12_000 : 200);
        }
        List<String> before = log.rows(OldLog.CONTENT + OldLog.TAIL);
        List<String> sizes = log.rows("SELECT count(*) FROM event_log GROUP BY transaction_id ORDER BY transaction_id");
        Path file;
        try (Connection open = log.connect()) {
            open.setAutoCommit(false);
            OldLog.append(open, 3);
            log.append(5);
            file = log.backup("b");
            open.commit();
        }

        Restored.run(file, target);

        try (Restored restored = Restored.of(target)) {
            assertThat(restored.rows(OldLog.CONTENT + OldLog.TAIL)).isEqualTo(before);
            assertThat(restored.rows(OldLog.CONTENT + " ORDER BY global_index")).isEqualTo(before);
            assertThat(restored.rows("SELECT min(global_index), max(global_index) FROM event_log"))
                    .containsExactly("1|" + before.size());
            assertThat(sizes).contains("12000");
            assertThat(restored.rows("SELECT count(*) FROM event_log GROUP BY transaction_id ORDER BY transaction_id"))
                    .containsExactly("13400", "4400");
            assertThat(restored.rows("SELECT id FROM log_identity"))
                    .doesNotContainAnyElementsOf(log.rows("SELECT id FROM log_identity"));
            try (LogReader reader = LogReader.open(source(restored))) {
                assertThat(reader.safeTail(LogPosition.START, 100_000).events()).hasSize(before.size());
            }
            assertThat(blindAfterAPlainCopy(restored, log)).isZero();
        }
    }

    /** The control: the table copied as it is, with the transaction ids of the old cluster. */
    private static int blindAfterAPlainCopy(Restored restored, OldLog log) throws Exception {
        String columns = "event_log (global_index, event_identifier, aggregate_identifier, sequence_number, type,"
                + " time_stamp, payload_type, payload_revision, payload, meta_data, transaction_id)";
        Path dump = log.data().resolve("dump");
        try (Connection from = log.connect();
                Connection to = restored.connect();
                Statement empty = to.createStatement()) {
            empty.execute("ALTER TABLE event_log DISABLE TRIGGER append_only; DELETE FROM event_log");
            try (var out = Files.newOutputStream(dump)) {
                from.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + columns + " TO STDOUT", out);
            }
            try (var in = Files.newInputStream(dump)) {
                assertThat(to.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + columns + " FROM STDIN", in))
                        .isGreaterThan(17_000);
            }
        }
        try (LogReader reader = LogReader.open(source(restored))) {
            return reader.safeTail(LogPosition.START, 100_000).events().size();
        }
    }

    @Test
    void bringsTheKeysBackAndWhoeverWasErasedSinceStaysErased() throws Exception {
        log.run("INSERT INTO vault.person VALUES ('" + AN + "', 'p-an'), ('" + BINH + "', 'p-binh');"
                + "INSERT INTO keys.access VALUES ('k', 'unit', 'hn', '\\x01', E'a\\tb', now(), NULL)");
        String again = "2026-01-01T00:00:00.000000001Z " + "bb".repeat(32);
        Files.writeString(log.data().resolve("erasures"), again + "\n");
        Path file = log.backup("b");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String since = "2026-01-02T00:00:00Z " + "aa".repeat(32);
        Path journal = Files.writeString(directory.resolve("journal"), again + "\n" + since + "\n2026-01-03T00:00:0");

        Restored.run(file, target, "--erasures", journal.toString());

        try (Restored restored = Restored.of(target)) {
            assertThat(restored.rows("SELECT pseudonym FROM vault.person"))
                    .as("one was erased before the backup and came again as a new one")
                    .containsExactly("p-binh");
            assertThat(restored.rows("SELECT * FROM keys.access")).isEqualTo(log.rows("SELECT * FROM keys.access"));
        }
        assertThat(target.resolve("erasures")).hasContent(again + "\n" + since + "\n");
        assertThat(target.resolve("vault.key")).hasBinaryContent(new byte[32]);
        assertThat(target.resolve("admin.key")).hasContent("nh_key\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target.resolve("vault.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void startsOverAfterAnInterruptedRestoreWhichNobodyTakesForALog() throws Exception {
        log.append(3);
        Path file = log.backup("b");
        Restored.run(file, target);
        Files.move(target.resolve("postgres"), target.resolve("postgres.restoring"));

        assertThat(refused(() -> Standalone.hold(target, "up", 0, line -> {})))
                .contains("the restore into " + target + " did not finish: run it again, or delete");
        Restored.run(file, target);
        assertThat(target.resolve("postgres.restoring")).doesNotExist();
        assertThat(Restored.refusal(file, target)).contains("has a log already");
        try (Restored restored = Restored.of(target)) {
            assertThat(restored.rows("SELECT count(*) FROM event_log")).containsExactly("3");
        }
    }

    @Test
    void refusesWhatIsNoWholeBackupBeforeItWritesAnything() throws Exception {
        log.append(500);
        Path file = log.backup("b");
        byte[] whole = Files.readAllBytes(file);

        whole[whole.length / 3] ^= 1;
        assertThat(Restored.refusal(Files.write(directory.resolve("flipped"), whole), target))
                .contains("is damaged: log.copy");
        whole[whole.length / 3] ^= 1;
        assertThat(Restored.refusal(
                        Files.write(directory.resolve("cut"), java.util.Arrays.copyOf(whole, whole.length - 100)),
                        target))
                .contains("is no backup, or only a part of one");
        assertThat(Restored.refusal(directory.resolve("nowhere"), target)).contains("there is no file");
        assertThat(target).doesNotExist();
    }

    @Test
    void refusesTheKeyOfAnotherVault() throws Exception {
        Path file = log.backup("b");
        Files.createDirectories(target);
        Files.write(target.resolve("vault.key"), new byte[] {1});
        assertThat(Restored.refusal(file, target)).contains("is the key of another vault");
        assertThat(target.resolve("vault.key")).hasBinaryContent(new byte[] {1});
    }

    private static String refused(Runnable act) {
        try {
            act.run();
        } catch (CommandFailure e) {
            return String.valueOf(e.getMessage());
        }
        return "done";
    }

    private static PGSimpleDataSource source(Restored restored) throws Exception {
        try (Connection connection = restored.connect()) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(connection.getMetaData().getURL());
            source.setUser("postgres");
            source.setPassword(restored.password());
            return source;
        }
    }
}
