package vn.nhiphoc.embedded.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import vn.nhiphoc.embedded.EmbeddedServerException;

/** The engine's users, in files beside its data. The engine keeps none that are made by SQL. */
final class EngineUsers {
    private static final int PASSWORD_BYTES = 24;
    /** Merges may wait for whoever asks or inserts, where the engine may say so (CAP_SYS_NICE). */
    private static final String CONFIGURATION = """
            <clickhouse>
              <users_config>%s</users_config>
              <os_threads_nice_value_merge_mutate>10</os_threads_nice_value_merge_mutate>
            </clickhouse>
            """;

    private EngineUsers() {}

    /** Writes the files, with this version's grants, and says where the engine's configuration lies. */
    static Path written(Path directory) {
        Path configuration = directory.resolve("config.xml");
        Path users = directory.resolve("users.xml");
        try (InputStream in = EngineUsers.class.getResourceAsStream("users.xml")) {
            if (in == null) {
                throw new EmbeddedServerException("users.xml is not in the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            write(users, text.replace("${password}", sha256(password(directory))));
            write(configuration, CONFIGURATION.formatted(users));
            return configuration;
        } catch (IOException e) {
            throw new EmbeddedServerException("cannot write in " + directory + ": " + e.getMessage(), e);
        }
    }

    static synchronized String password(Path directory) {
        Path file = directory.resolve("grafana.password");
        try {
            if (!Files.exists(file)) {
                byte[] bytes = new byte[PASSWORD_BYTES];
                new SecureRandom().nextBytes(bytes);
                Files.createDirectories(directory);
                write(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new EmbeddedServerException("cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /** For its owner's eyes only, whole or not at all. */
    private static void write(Path file, String text) throws IOException {
        Path fresh = Files.createTempFile(
                file.getParent(),
                file.getFileName().toString(),
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, text);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new EmbeddedServerException("this JVM lacks SHA-256", e);
        }
    }
}
