package vn.nhiphoc.aggregates.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainInstantTest {
    private static final long FIRST = Instant.parse("0001-01-02T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-30T23:59:59Z").getEpochSecond();

    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void readsEveryMomentAsTheFormatterDoes() {
        for (int unit : new int[] {1_000_000_000, 1_000_000, 1_000, 1}) {
            for (int i = 0; i < 2_000; i++) {
                long nanos = random.nextInt(1_000_000_000) / unit * (long) unit;
                Instant moment = Instant.ofEpochSecond(random.nextLong(FIRST, LAST), nanos);
                OffsetDateTime local =
                        moment.atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(-17 * 60, 17 * 60) * 60));
                assertThat(PlainInstant.orNull(moment.toString())).isEqualTo(moment);
                assertThat(PlainInstant.orNull(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local)))
                        .as("%s", local)
                        .isEqualTo(moment);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T23:59:58.250Z",
                "2024-02-29T23:59:58Z",
                "2025-10-01T08:00:00+07:00",
                "2025-10-01T08:00:00.5-03:30"
            })
    void neverReadsWhatTheFormatterReadsOtherwise(String moment) {
        for (int place = 0; place < moment.length(); place++) {
            for (char character = '+'; character <= 'Z'; character++) {
                agrees(moment.substring(0, place) + character + moment.substring(place + 1));
                agrees(moment.substring(0, place) + character + moment.substring(place));
            }
            agrees(moment.substring(0, place) + moment.substring(place + 1));
            agrees(moment.substring(0, place));
        }
    }

    @Test
    void leavesOtherFormsToTheFormatter() {
        assertThat(PlainInstant.orNull("")).isNull();
        assertThat(PlainInstant.orNull("Z")).isNull();
        assertThat(PlainInstant.orNull("+07:00")).isNull();
        assertThat(PlainInstant.orNull("2025-10-01T24:00:00Z")).isNull();
        assertThat(PlainInstant.orNull("2025-02-29T00:00:00Z")).isNull();
        assertThat(PlainInstant.orNull("2025-10-01T01:00:00.Z")).isNull();
        assertThat(PlainInstant.orNull("2025-10-01T08:00:00+18:00")).isNull();
        assertThat(PlainInstant.parse("2025-10-01T24:00:00Z")).isEqualTo(Instant.parse("2025-10-02T00:00:00Z"));
    }

    private static void agrees(String text) {
        Instant read = PlainInstant.orNull(text);
        assertThat(read == null || read.equals(formatted(text)))
                .as("%s is read as %s", text, read)
                .isTrue();
    }

    private static @Nullable Instant formatted(String text) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
