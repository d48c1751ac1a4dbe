package vn.nhiphoc.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.nhiphoc.ingest.json.ReadFields.faults;
import static vn.nhiphoc.ingest.json.ReadFields.value;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.Flags;

class AttendanceLineTest {

    private static final String COMMON = "\"key\":\"k 1\",\"activityId\":\"a-1\",\"at\":\"2025-10-02T08:00:00+07:00\"";
    private static final Instant AT = Instant.parse("2025-10-02T01:00:00Z");

    @Test
    void readsACheckIn() {
        assertThat(read(COMMON
                        + ",\"kind\":\"check_in\",\"person\":\"0012\",\"audience\":\"teacher\",\"flags\":[\"remote\"]"))
                .isEqualTo(new ArrivingLine.Visit(
                        ArrivingLine.Kind.CHECK_IN,
                        new ActivityId("a-1"),
                        "k 1",
                        "0012",
                        Audience.TEACHER,
                        new Flags(java.util.List.of("remote")),
                        AT));
    }

    @Test
    void tellsFlagsThatWereNotAskedForFromNone() {
        String line = COMMON + ",\"kind\":\"check_out\",\"person\":\"p\",\"audience\":\"other\"";

        assertThat(((ArrivingLine.Visit) read(line)).flags()).isNull();
        assertThat(((ArrivingLine.Visit) read(line + ",\"flags\":[]")).flags().values())
                .isEmpty();
    }

    @Test
    void readsAVoid() {
        assertThat(read(COMMON + ",\"kind\":\"void\",\"of\":\"k0\""))
                .isEqualTo(new ArrivingLine.Voiding(new ActivityId("a-1"), "k 1", "k0", AT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"kind\":\"check_in\",\"audience\":\"other\" | missing_field | person",
                "\"kind\":\"check_in\",\"person\":\"p\" | missing_field | audience",
                "\"kind\":\"checkin\",\"person\":\"p\",\"audience\":\"other\" | unknown_kind | kind",
                "\"kind\":\"check_in\",\"person\":\"p\",\"audience\":\"pupil\" | unknown_audience | audience",
                "\"kind\":\"check_in\",\"person\":\"p\",\"audience\":\"other\",\"flags\":[\"x\"] | unknown_flag | flags[0]",
                "\"kind\":\"check_in\",\"person\":\"p\",\"audience\":\"other\",\"of\":\"k\" | unknown_field | of",
                "\"kind\":\"check_in\",\"person\":7,\"audience\":\"other\" | wrong_type | person",
                "\"kind\":\"void\" | missing_field | of",
                "\"kind\":\"void\",\"of\":\"k\",\"person\":\"p\" | unknown_field | person",
            })
    void refusesWhatDoesNotFit(String fields, String code, String field) {
        assertThat(faults("{" + COMMON + "," + fields + "}", AttendanceLine::read))
                .first()
                .satisfies(fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.field()).isEqualTo(field);
                });
    }

    private static ArrivingLine read(String fields) {
        return value("{" + fields + "}", AttendanceLine::read);
    }
}
