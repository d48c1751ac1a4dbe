package vn.nhiphoc.ingest.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.problem.Fault;

class KindsTest {

    private static final Kind<Audience> AUDIENCE = Kinds.oneOf("audience", Audience.values(), Audience::code);

    @ParameterizedTest
    @CsvSource({
        "2025-02-29, invalid_date",
        "2025-13-01, invalid_date",
        "2025-1-1, invalid_date",
        "20251001, invalid_date",
        "1969-12-31, out_of_range",
        "1970-01-01, out_of_range",
        "2200-01-01, out_of_range",
        "+12025-01-01, invalid_date",
    })
    void refusesDaysThatDoNotExist(String day, String code) {
        assertThat(fault("\"" + day + "\"", Times.DAY).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-02-30T08:00:00+07:00, invalid_time",
        "2025-10-01T24:00:00+07:00, invalid_time",
        "2025-10-01T08:60:00+07:00, invalid_time",
        "2025-10-01T08:00:00, invalid_time",
        "2025-10-01, invalid_time",
        "yesterday, invalid_time",
        "9999-10-01T08:00:00Z, out_of_range",
    })
    void refusesTimesThatDoNotExist(String time, String code) {
        assertThat(fault("\"" + time + "\"", Times.INSTANT).code()).isEqualTo(code);
    }

    @Test
    void readsTimesToTheMillisecond() {
        assertThat(value("\"2025-10-01T08:00:00.123999+07:00\"", Times.INSTANT))
                .isEqualTo(Instant.parse("2025-10-01T01:00:00.123Z"));
        assertThat(value("\"2024-02-29\"", Times.DAY)).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void refusesControlCharactersAndHalvesOfCharacters() {
        assertThat(fault("\"a\\u0000b\"", Kinds.text(10)).code()).isEqualTo("invalid_text");
        assertThat(fault("\"a\\u0000b\"", Kinds.text(10)).detail()).contains("U+0000 at character 2");
        assertThat(fault("\"a\\nb\"", Kinds.text(10)).code()).isEqualTo("invalid_text");
        assertThat(fault("\"\\ud800\"", Kinds.text(10)).code()).isEqualTo("invalid_text");
        assertThat(value("\"\\ud83d\\ude00\"", Kinds.text(10))).isEqualTo("😀");
    }

    @Test
    void refusesTextThatIsTooLongOrBlank() {
        Fault fault = fault("\"" + "x".repeat(10_000) + "\"", Kinds.text(500));

        assertThat(fault.code()).isEqualTo("too_long");
        assertThat(fault.detail()).contains("at most 500 characters, has 10000");
        assertThat(fault("\"  \"", Kinds.text(500)).code()).isEqualTo("blank");
    }

    @Test
    void keepsTextInNfc() {
        assertThat(value("\"Ha\u0300 No\u0302\u0323i\"", Kinds.text(20))).isEqualTo("Hà Nội");
    }

    @Test
    void namesTheNearestKnownCode() {
        assertThat(fault("\"teachr\"", AUDIENCE).code()).isEqualTo("unknown_audience");
        assertThat(fault("\"teachr\"", AUDIENCE).detail()).contains("did you mean \"teacher\"?");
        assertThat(fault("\"xyz\"", AUDIENCE).detail())
                .doesNotContain("did you mean")
                .contains("Known: pupil_student");
    }

    @ParameterizedTest
    @CsvSource({"1.5", "-1", "101", "1e999999999", "123456789012345678901234567890", "-1e400"})
    void refusesNumbersThatAreNotWholeOrOutOfBounds(String number) {
        assertThat(fault(number, Kinds.whole(0, 100)).code()).isEqualTo("out_of_range");
    }

    @Test
    void takesAWholeNumberHoweverItIsWritten() {
        assertThat(value("1e2", Kinds.whole(0, 100))).isEqualTo(100L);
        assertThat(value("7.0", Kinds.whole(0, 100))).isEqualTo(7L);
    }

    @Test
    void saysWhichTypeAValueHasAndWhichItNeeds() {
        assertThat(fault("\"7\"", Kinds.whole(0, 9)).detail()).contains("must be a whole number, not text");
        assertThat(fault("7", Kinds.text(9)).detail()).contains("must be text, not a number");
        assertThat(fault("[]", Kinds.BOOLEAN).detail()).contains("must be true or false, not a list");
        assertThat(fault("{}", Times.DAY).detail()).contains("not an object");
    }

    @Test
    void refusesIdentifiersWithBlanksOrTooLong() {
        assertThat(fault("\"a b\"", Kinds.id(UnitId::new)).code()).isEqualTo("invalid_id");
        assertThat(fault("\"" + "a".repeat(101) + "\"", Kinds.id(UnitId::new)).code())
                .isEqualTo("invalid_id");
        assertThat(fault("\"\"", Kinds.id(UnitId::new)).code()).isEqualTo("invalid_id");
    }

    private static <T> T value(String json, Kind<T> kind) {
        return ReadFields.value("{\"it\":" + json + "}", fields -> fields.required("it", kind));
    }

    private static <T> Fault fault(String json, Kind<T> kind) {
        return ReadFields.faults("{\"it\":" + json + "}", fields -> fields.required("it", kind))
                .get(0);
    }
}
