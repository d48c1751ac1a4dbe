package vn.nhiphoc.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysCommandTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(strings = {"", "make", "rotate", "rotate a/b", "revoke a b", "list all"})
    void saysWhatWouldBeRight(String args) {
        Run run = Run.keys(data, args.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("right: keys create --role");
    }

    @Test
    void needsARunningSystem() {
        assertThat(Run.keys(data, "list").err()).contains("nothing runs on " + data);
    }
}
