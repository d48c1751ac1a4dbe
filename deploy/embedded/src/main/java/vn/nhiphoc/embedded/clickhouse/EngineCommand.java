package vn.nhiphoc.embedded.clickhouse;

import com.sun.jna.Native;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nhiphoc.embedded.Cache;
import vn.nhiphoc.embedded.EmbeddedServerException;

/** The command line of the engine: a {@code clickhouse} on the PATH, else a child JVM with the library. */
final class EngineCommand {
    private EngineCommand() {}

    static List<String> of(Path data, Path configuration, int httpPort) {
        List<String> command = new ArrayList<>(
                onPath().map(program -> List.of(program.toString(), "local")).orElseGet(EngineCommand::childJvm));
        command.addAll(List.of(
                "--config-file=" + configuration,
                "--path=" + data,
                "--listen-host=127.0.0.1",
                "--http_port=" + httpPort,
                "--structure=line String",
                "--input-format=LineAsString",
                "--query=SYSTEM START LISTEN HTTP; SELECT count() FROM table"));
        return command;
    }

    static Optional<Path> onPath() {
        String path = System.getenv("PATH");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path == null ? "" : path)
                .filter(entry -> !entry.isEmpty())
                .map(entry -> Path.of(entry, "clickhouse"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static List<String> childJvm() {
        Path unpacking = Cache.root().resolve("jna");
        try {
            Files.createDirectories(unpacking);
        } catch (IOException e) {
            throw new EmbeddedServerException("cannot write in " + unpacking + ": " + e.getMessage(), e);
        }
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=16m",
                "-Djna.tmpdir=" + unpacking,
                "-cp",
                Stream.of(EngineProcess.class, Native.class)
                        .map(EngineCommand::codeOf)
                        .reduce((a, b) -> a + File.pathSeparator + b)
                        .orElseThrow(),
                EngineProcess.class.getName(),
                EngineLibrary.fetched().toString());
    }

    private static String codeOf(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new EmbeddedServerException("cannot find the code of " + type.getName(), e);
        }
    }
}
