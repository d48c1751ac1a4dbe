package vn.nhiphoc.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.standalone.cli.CommandFailure;
import vn.nhiphoc.standalone.cli.Endpoints;

class DataDirectoryTest {
    private static final Endpoints SOMEWHERE = new Endpoints("http://h", "http://c", "postgresql://p", "http://f", "m");

    @TempDir
    Path parent;

    @Test
    void saysWhoHoldsIt() throws Exception {
        try (DataDirectory held = DataDirectory.hold(parent.resolve("d"), "up")) {
            assertThatThrownBy(() -> DataDirectory.hold(held.root(), "demo"))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining("held by another run (up, process "
                            + ProcessHandle.current().pid());
        }
    }

    @Test
    void canBeHeldAgainOnceLetGo() throws Exception {
        DataDirectory.hold(parent, "up").close();
        DataDirectory.hold(parent, "up").close();
    }

    @Test
    void publishesTheAddressesToItsOwnerOnlyAndWhileItIsHeld() throws Exception {
        try (DataDirectory held = DataDirectory.hold(parent, "up")) {
            held.publish(SOMEWHERE);
            assertThat(Endpoints.of(parent)).isEqualTo(SOMEWHERE);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(parent.resolve("endpoints.json"))))
                    .isEqualTo("rw-------");
        }
        assertThatThrownBy(() -> Endpoints.of(parent))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("nothing runs on " + parent);
    }

    @Test
    void refusesAFile() throws Exception {
        Path file = Files.createFile(parent.resolve("file"));
        assertThatThrownBy(() -> DataDirectory.hold(file, "up"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("is a file");
    }

    @Test
    void saysThatItCannotWrite() {
        assertThatThrownBy(() -> DataDirectory.hold(Path.of("/proc/nhiphoc"), "up"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageStartingWith("cannot write in /proc/nhiphoc: ");
    }
}
