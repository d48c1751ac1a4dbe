package vn.nhiphoc.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private record Sample() implements Command {
        @Override
        public String name() {
            return "sample";
        }

        @Override
        public String help() {
            return "";
        }

        @Override
        public Set<String> valued() {
            return Set.of("seed");
        }

        @Override
        public Set<String> flags() {
            return Set.of("exit");
        }

        @Override
        public int run(Options options) {
            return 0;
        }
    }

    @Test
    void hasTheDefaultsOfTheContract() {
        Options options = parse();
        assertThat(options.data()).isEqualTo(Path.of(".nhiphoc"));
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.quiet()).isFalse();
    }

    @Test
    void takesAValueBehindASpaceOrAnEqualsSign() {
        assertThat(parse("--port", "0").port()).isZero();
        assertThat(parse("--port=9", "--data=x=y").data()).isEqualTo(Path.of("x=y"));
    }

    @Test
    void takesFlagsAndArgumentsInAnyOrder() {
        Options options = parse("a", "--exit", "b", "--quiet");
        assertThat(options.arguments()).containsExactly("a", "b");
        assertThat(options.flag("exit")).isTrue();
        assertThat(options.quiet()).isTrue();
    }

    @Test
    void namesWhatWouldBeRight() {
        assertRefused("unknown option --prot: sample takes --data, --exit, --port, --quiet, --seed", "--prot", "1");
        assertRefused("unknown option --exit=yes: sample takes --data, --exit, --port, --quiet, --seed", "--exit=yes");
        assertRefused("--seed needs a value: --seed VALUE", "--seed", "--exit");
    }

    @Test
    void refusesAPortThatIsNone() {
        for (String port : List.of("-1", "65536", "http", "")) {
            assertThatThrownBy(() -> parse("--port=" + port).port())
                    .isInstanceOf(CommandFailure.class)
                    .hasMessage("--port takes a whole number from 0 to 65535, not \"" + port + "\"");
        }
    }

    private static void assertRefused(String message, String... words) {
        assertThatThrownBy(() -> parse(words))
                .isInstanceOf(CommandFailure.class)
                .hasMessage(message);
    }

    private static Options parse(String... words) {
        return Options.parse(new Sample(), List.of(words));
    }
}
