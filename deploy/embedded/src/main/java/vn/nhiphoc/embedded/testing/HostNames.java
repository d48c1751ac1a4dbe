package vn.nhiphoc.embedded.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The names that this JVM resolves, where it was started with {@code jdk.net.hosts.file}: then that file is all it asks,
 * so this machine's own names have to stand in it too.
 */
public final class HostNames {

    private static final String PROPERTY = "jdk.net.hosts.file";

    private HostNames() {}

    /** From now on these names have these addresses, and no others but this machine's own are known. */
    public static void are(Map<String, String> addresses) {
        String file = System.getProperty(PROPERTY);
        if (file == null) {
            return;
        }
        try {
            StringBuilder lines = new StringBuilder("127.0.0.1 localhost ")
                    .append(Files.readString(Path.of("/proc/sys/kernel/hostname"))
                            .strip())
                    .append('\n');
            addresses.forEach((name, address) ->
                    lines.append(address).append(' ').append(name).append('\n'));
            Files.writeString(Path.of(file), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
