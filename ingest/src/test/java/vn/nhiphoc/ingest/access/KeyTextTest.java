package vn.nhiphoc.ingest.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

    @Test
    void isReadAsItWasWritten() {
        for (int i = 0; i < 100; i++) {
            KeyText key = KeyText.withNewSecret(KeyText.newId());

            assertThat(KeyText.parse(key.text())).contains(key);
        }
    }

    @Test
    void hidesItsSecret() {
        KeyText key = KeyText.withNewSecret("abcdefgh2345");

        assertThat(key.toString()).contains("abcdefgh2345").doesNotContain(key.secret());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nh_", "nh_abcdefgh_", "xx_abcdefgh_AAAA", "nh_abcdefgh_AAAA", "nh__"})
    void refusesOtherShapes(String text) {
        assertThat(KeyText.parse(text)).isEmpty();
    }
}
