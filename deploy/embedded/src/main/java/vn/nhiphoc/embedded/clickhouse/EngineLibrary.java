package vn.nhiphoc.embedded.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.nhiphoc.embedded.Cache;
import vn.nhiphoc.embedded.EmbeddedServerException;

/** The library with the whole engine, fetched once by npm as the lock file says (integrity checked). */
public final class EngineLibrary {
    private static final Pattern VERSION = Pattern.compile("chdb/lib[^\"]*\": *\"([^\"]+)\"");

    private EngineLibrary() {}

    /** Fetches it unless it was fetched, or a {@code clickhouse} on the PATH makes it needless. */
    public static void fetch() {
        if (EngineCommand.onPath().isEmpty()) {
            fetched();
        }
    }

    /** Where it lies; fetches it now if it was never fetched. */
    public static Path fetched() {
        Matcher version = VERSION.matcher(new String(resource("package.json"), StandardCharsets.UTF_8));
        String name = version.find() ? "chdb-" + version.group(1) : "chdb";
        return Cache.once(name, EngineLibrary::install).resolve("node_modules/@chdb/lib-linux-x64-gnu/libchdb.so");
    }

    private static void install(Path directory) throws IOException {
        Files.write(directory.resolve("package.json"), resource("package.json"));
        Files.write(directory.resolve("package-lock.json"), resource("package-lock.json"));
        Path log = directory.resolve("npm.log");
        Process npm = start(directory, log);
        try {
            npm.getOutputStream().close();
            if (npm.waitFor() != 0) {
                throw new EmbeddedServerException("npm cannot fetch the ClickHouse engine: " + reason(log));
            }
        } catch (InterruptedException e) {
            npm.destroy();
            Thread.currentThread().interrupt();
            throw new EmbeddedServerException("interrupted while npm fetched the ClickHouse engine", e);
        }
    }

    private static Process start(Path directory, Path log) {
        try {
            return new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new EmbeddedServerException("npm is missing: install it, or run deploy/prepare", e);
        }
    }

    private static String reason(Path log) throws IOException {
        return Files.readAllLines(log).stream()
                .filter(line -> line.startsWith("npm error"))
                .findFirst()
                .orElse("see " + log);
    }

    private static byte[] resource(String name) {
        try (InputStream in = EngineLibrary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new EmbeddedServerException(name + " is not in the class path");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new EmbeddedServerException("cannot read " + name, e);
        }
    }
}
