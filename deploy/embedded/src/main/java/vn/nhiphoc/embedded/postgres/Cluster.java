package vn.nhiphoc.embedded.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import vn.nhiphoc.embedded.Cache;
import vn.nhiphoc.embedded.EmbeddedServerException;
import vn.nhiphoc.embedded.ServerProcess;

/**
 * The files of one PostgreSQL: {@code data}, made whole or not at all, and {@code password}, the
 * superuser's, readable by the owner only.
 */
record Cluster(Path directory, Path binaries, Account account) {
    private static final Duration LONGEST_MAKING = Duration.ofSeconds(60);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    Path data() {
        return directory.resolve("data");
    }

    String password() {
        return passwordOf(directory);
    }

    /** The superuser's password; made now if there is none yet. */
    static synchronized String passwordOf(Path directory) {
        Path file = directory.resolve("password");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(directory);
                writePassword(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "cannot keep PostgreSQL's password in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** What the server tells of itself: process id first, its state in the eighth line; empty without a file. */
    List<String> postmasterFile() {
        try {
            return Files.readAllLines(data().resolve("postmaster.pid"));
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Makes the files unless they are there. */
    void make(Path log) throws IOException {
        Files.createDirectories(directory);
        if (Files.isDirectory(data())) {
            return;
        }
        Path part = directory.resolve("data.part");
        Cache.delete(part);
        account.own(Files.createDirectory(
                part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))));
        passwordOf(directory);
        ServerProcess initdb = ServerProcess.start("initdb", account.command(initdb(part)), log);
        initdb.awaitSuccess(LONGEST_MAKING);
        Files.move(part, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> initdb(Path target) {
        return List.of(
                binaries.resolve("bin/initdb").toString(),
                "--pgdata=" + target,
                "--username=postgres",
                "--pwfile=" + directory.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    private static void writePassword(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path fresh = file.resolveSibling("password.new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        // Not forced, it would be an empty file after a power cut soon after the first start.
        Files.writeString(
                fresh,
                Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n",
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel entry = FileChannel.open(file.resolveSibling(""), StandardOpenOption.READ)) {
            entry.force(true);
        }
    }
}
