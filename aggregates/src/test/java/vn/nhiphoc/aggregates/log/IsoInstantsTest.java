package vn.nhiphoc.aggregates.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IsoInstantsTest {
    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void readsEveryMomentAsTheFormatterDoes() {
        for (int unit : new int[] {1_000_000_000, 1_000_000, 1_000, 1}) {
            for (int i = 0; i < 2_000; i++) {
                long nanos = random.nextInt(1_000_000_000) / unit * (long) unit;
                Instant moment = Instant.ofEpochSecond(random.nextLong(FIRST, LAST), nanos);
                assertThat(IsoInstants.plain(moment.toString())).isEqualTo(moment);
            }
        }
    }

    @Test
    void neverReadsWhatTheFormatterReadsOtherwise() {
        String moment = "2024-02-29T23:59:58.250Z";
        for (int place = 0; place < moment.length(); place++) {
            for (char character = '+'; character <= 'Z'; character++) {
                String text = moment.substring(0, place) + character + moment.substring(place + 1);
                Instant read = IsoInstants.plain(text);
                assertThat(read == null || read.equals(formatted(text)))
                        .as("%s is read as %s", text, read)
                        .isTrue();
            }
        }
    }

    @Test
    void leavesOtherFormsToTheFormatter() {
        assertThat(IsoInstants.plain("2025-10-01T24:00:00Z")).isNull();
        assertThat(IsoInstants.plain("2025-02-29T00:00:00Z")).isNull();
        assertThat(IsoInstants.plain("2025-10-01T01:00:00.Z")).isNull();
        assertThat(IsoInstants.plain("2025-10-01T08:00:00+07:00")).isNull();
        assertThat(IsoInstants.parse("2025-10-01T24:00:00Z")).isEqualTo(Instant.parse("2025-10-02T00:00:00Z"));
    }

    private static @Nullable Instant formatted(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
