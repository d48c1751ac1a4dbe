package vn.nhiphoc.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.standalone.client.FakeIntake.Mishap;

class ImportCommandTest {

    private static final String HEADER = "Local authority,Library name,Event date,Name,Outcome,Attendees\n";

    @TempDir
    Path data;

    private FakeIntake intake;

    @BeforeEach
    void start() throws IOException {
        intake = new FakeIntake(data);
    }

    @AfterEach
    void stop() {
        intake.close();
    }

    @Test
    void aSecondRunRecordsNothingNew() throws IOException {
        String file = file(2_345);

        assertThat(importing(file))
                .returns(0, Run::status)
                .returns(
                        "events.csv: ghi nhận 2345, đã có 0, từ chối 0 · recorded 2345, repeated 0, refused 0\n",
                        Run::out);
        assertThat(importing(file).out()).contains("recorded 0, repeated 2345, refused 0");
        assertThat(intake.activities).hasSize(2_345);
    }

    @Test
    void batchesThatAreCutOrPutOffAreSentAgainAndNothingIsRecordedTwice() throws IOException {
        for (int i = 0; i < 3; i++) {
            intake.mishaps.add(Mishap.PUT_OFF);
            intake.mishaps.add(Mishap.CUT_AFTER);
            intake.mishaps.add(Mishap.CUT_BEFORE);
        }

        Run run = importing(file(1_800));

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("refused 0");
        assertThat(intake.activities).hasSize(1_800);
    }

    @Test
    void refusedRowsAreToldInTheOrderOfTheirLinesAndGoodOnesGoOn() throws IOException {
        intake.refusedUnit = "library-osidge";
        Path file = Files.writeString(
                data.resolve("events.csv"),
                HEADER + row(1) + "Barnet,Hendon,2019-02-30,IT,x,1\n" + row(2).replace("Hendon", "Osidge") + row(3)
                        + "Barnet,Hendom,2019-02-03,IT,x,-1\n");

        Run run = importing(file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains("line 3, Event date: ")
                                .contains("such as 2025-10-02"),
                        line -> assertThat(line).contains("line 4, unitId: who?"),
                        line -> assertThat(line)
                                .contains("line 6, Library name: ")
                                .contains("nearest known: \"Hendon\""),
                        line -> assertThat(line).contains("line 6, Attendees: "),
                        line -> assertThat(line).contains("recorded 2, repeated 0, refused 3"));
    }

    @Test
    void addsWhatIsMissingAndLeavesWhatTheOfficeChanged() throws IOException {
        intake.knownCatalogue = "{\"activityTypes\":[{\"code\":\"other\",\"name\":{\"vi\":\"Việc khác\"}}],"
                + "\"units\":[{\"unitId\":\"library-hendon\"}]}";

        importing(file(3));

        assertThat(intake.cataloguePuts).hasSize(1);
        assertThat(intake.cataloguePuts.get(0).path("units").findValuesAsText("unitId"))
                .hasSize(15)
                .contains("library-barnet", "library-osidge")
                .doesNotContain("library-hendon");
        assertThat(intake.cataloguePuts.get(0).path("activityTypes").findValuesAsText("code"))
                .contains("digital_skills")
                .doesNotContain("other");
        assertThat(intake.campaigns).containsOnlyKeys("library-2019");
    }

    @Test
    void aDryRunShowsTheRowsAndSendsNothing() throws IOException {
        intake.close();
        Path file = Files.writeString(data.resolve("events.csv"), HEADER + row(1) + "x\n" + row(2));

        Run run = importing(file.toString(), "--dry-run");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("\"unitId\":\"library-hendon\"")
                .contains("line 3, (row): ")
                .contains("would send 2, refused 1; nothing was sent");
        assertThat(intake.requests).isEmpty();
    }

    @Test
    void nothingIsSentWhereOneOfSeveralFilesIsBad() throws IOException {
        Path bad = Files.writeString(data.resolve("bad.csv"), "a,b\n1,2\n");

        Run run = Run.importing(data, file(3), bad.toString(), "--mapping", "library-events");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).contains("bad.csv").contains("\"Local authority\" is missing");
        assertThat(intake.requests).isEmpty();
    }

    @Test
    void badOptionsAreToldInOneLine() throws IOException {
        String file = file(1);

        assertThat(Run.importing(data, file).err()).contains("--mapping is missing (shipped: library-events)");
        assertThat(Run.importing(data, "--mapping", "library-events").err()).contains("no file given");
        assertThat(Run.importing(data, "no.csv", "--mapping", "library-events").err())
                .contains("cannot read the file no.csv");
        assertThat(Run.importing(data, file, "--mapping", "x").err()).contains("no mapping \"x\"");
        assertThat(Run.importing(data, file, "--dry").err()).contains("unknown option --dry");
        assertThat(Run.importing(data, file, "--dry").status()).isEqualTo(2);
    }

    @Test
    void aSystemThatDoesNotRunIsToldAtOnce() throws IOException {
        String file = file(1);
        intake.close();

        assertThat(importing(file))
                .returns(2, Run::status)
                .satisfies(run -> assertThat(run.err()).contains("does not answer; start it with"));
        assertThat(Run.importing(data.resolve("none"), file, "--mapping", "library-events")
                        .err())
                .contains("nothing runs");
    }

    @Test
    void aKeyThatIsRefusedEndsTheImport() throws IOException {
        Files.writeString(data.resolve("admin.key"), "wrong");

        assertThat(importing(file(1)))
                .returns(2, Run::status)
                .satisfies(run -> assertThat(run.err()).contains("401 unauthorized: no such key"));
    }

    private Run importing(String file, String... more) {
        String[] args = new String[3 + more.length];
        args[0] = file;
        args[1] = "--mapping";
        args[2] = "library-events";
        System.arraycopy(more, 0, args, 3, more.length);
        return Run.importing(data, args);
    }

    private String file(int rows) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            text.append(row(i % 700));
        }
        return Files.writeString(data.resolve("events.csv"), text).toString();
    }

    private static String row(int attendees) {
        return "Barnet,Hendon,2019-03-04,IT,Stronger," + attendees + "\n";
    }
}
