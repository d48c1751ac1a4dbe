package vn.nhiphoc.embedded.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.nhiphoc.embedded.EmbeddedServerException;

/**
 * Under which account PostgreSQL runs. It refuses root, so for root it runs in a user namespace that knows
 * no root, or, where the kernel gives none (in a chroot), as {@code nobody} who keeps the right to pass
 * closed directories.
 */
enum Account {
    OWN(""),
    NAMESPACE("unshare --user --"),
    NOBODY("setpriv --securebits=+no_setuid_fixup --reuid=65534 --regid=65534 --clear-groups"
            + " --inh-caps=-all,+dac_override --ambient-caps=-all,+dac_override"
            + " --bounding-set=-all,+dac_override --");

    private static final Pattern SPACE = Pattern.compile(" ");
    private final String prefix;

    Account(String prefix) {
        this.prefix = prefix;
    }

    static Account choose() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OWN;
        }
        if (NAMESPACE.works()) {
            return NAMESPACE;
        }
        if (NOBODY.works()) {
            return NOBODY;
        }
        throw new EmbeddedServerException(
                "PostgreSQL does not run as root and neither unshare nor setpriv works here: use another user");
    }

    List<String> command(List<String> command) {
        return Stream.concat(SPACE.splitAsStream(prefix).filter(word -> !word.isEmpty()), command.stream())
                .toList();
    }

    /** Makes a directory belong to this account. */
    void own(Path directory) throws IOException {
        if (this == NOBODY) {
            Files.setAttribute(directory, "unix:uid", 65534);
            Files.setAttribute(directory, "unix:gid", 65534);
        }
    }

    private boolean works() {
        try {
            return new ProcessBuilder(command(List.of("true")))
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
