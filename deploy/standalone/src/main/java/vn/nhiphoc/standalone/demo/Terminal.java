package vn.nhiphoc.standalone.demo;

import java.io.IOException;
import java.nio.file.Path;

/** Whether a person looks on. {@code System.console()} does not tell: it asks for the input too, and newer JDKs always have one. */
final class Terminal {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Terminal() {}

    static boolean showsErrors() {
        try {
            Path target = STANDARD_ERROR.toRealPath();
            return target.startsWith("/dev/pts") || target.startsWith("/dev/tty") || target.startsWith("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }
}
