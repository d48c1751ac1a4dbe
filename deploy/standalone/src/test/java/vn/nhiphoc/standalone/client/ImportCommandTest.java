package vn.nhiphoc.standalone.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String DONE = """
            {"state":"done","dryRun":false,"progress":{"rows":5,"total":5},"moreRefused":0,"refused":[],
             "counts":{"accepted":5,"recorded":3,"repeated":2,"refused":0}}""";

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
    void sendsTheFileAndTellsWhatBecameOfIt() throws IOException {
        intake.states.add("{\"state\":\"running\",\"progress\":{\"rows\":2,\"total\":5}}");
        intake.states.add(DONE);

        Run run = importing(file("a,b\n1,2\n"), "--campaign", "hn-2024");

        assertThat(run)
                .returns(0, Run::status)
                .returns(
                        "năm 2024.csv: ghi nhận 3, đã có 2, từ chối 0 · recorded 3, repeated 2, refused 0\n", Run::out);
        assertThat(intake.requests.get(0)).isEqualTo("POST /api/v1/imports?dryRun=false&correct=false");
        assertThat(intake.bodies.get(0))
                .contains("name=\"campaign\"\r\n\r\nhn-2024\r\n")
                .contains("name=\"mapping\"\r\n\r\nlibrary-events\r\n")
                .contains("name=\"file\"; filename=\"năm 2024.csv\"\r\n\r\na,b\n1,2\n\r\n");
    }

    @Test
    void aMappingOfAPathTakesItsReferenceAlong() throws IOException {
        intake.states.add(DONE);
        Files.writeString(data.resolve("r.json"), "{\"catalogue\":{},\"campaigns\":{\"c\":{\"city\":\"t\"}}}");
        Path mapping = Files.writeString(data.resolve("m.json"), """
                {"version":1,"reference":"r.json","campaign":"c","key":{"prefix":"x-"},
                 "summary":{"unit":{"column":"u"},"type":{"fixed":"other"},"visits":{"column":"v"}}}""");

        Run run = Run.importing(data, file("u,v\n"), "--mapping", mapping.toString());

        assertThat(run.status()).isZero();
        assertThat(intake.bodies.get(0))
                .contains("\"reference\":{\"catalogue\":{},\"campaigns\":{\"c\":{\"city\":\"t\"}}}");
    }

    @Test
    void refusedLinesAreToldAndMakeTheStatusOne() throws IOException {
        intake.states.add("""
                {"state":"done","dryRun":false,"moreRefused":7,"counts":{"accepted":1,"recorded":1,"repeated":0,"refused":8},
                 "refused":[{"line":3,"field":"Đơn vị","code":"x","detail":"không có · none"}]}""");

        Run run = importing(file("x\n"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines())
                .containsExactly(
                        "năm 2024.csv: dòng/line 3, Đơn vị: không có · none",
                        "năm 2024.csv: … và 7 dòng bị từ chối khác · and 7 more refused lines",
                        "năm 2024.csv: ghi nhận 1, đã có 0, từ chối 8 · recorded 1, repeated 0, refused 8");
    }

    @Test
    void aDryRunShowsTheColumnsAndTheFirstRows() throws IOException {
        intake.states.add("""
                {"state":"done","dryRun":true,"moreRefused":0,"refused":[],
                 "columns":[{"column":"Đơn vị","became":"unit"},{"column":"Ghi chú","became":null}],
                 "preview":[{"unitId":"hn-1"}],"counts":{"accepted":1,"recorded":0,"repeated":0,"refused":0}}""");

        Run run = importing(file("x\n"), "--dry-run");

        assertThat(intake.requests.get(0)).contains("dryRun=true");
        assertThat(run.out())
                .contains("\"Đơn vị\" → unit")
                .contains("\"Ghi chú\" → (không dùng · not used)")
                .contains("{\"unitId\":\"hn-1\"}")
                .contains("would accept 1, refused 0; nothing was recorded");
    }

    @Test
    void aCorrectionSaysHowManyRowsTookThePlaceOfOthers() throws IOException {
        intake.states.add(DONE.replace("\"recorded\":3", "\"recorded\":3,\"corrected\":2"));

        Run run = importing(file("x\n"), "--correct");

        assertThat(intake.requests.get(0)).endsWith("correct=true");
        assertThat(run.out()).contains("2 dòng đã thay số liệu cũ · 2 rows took the place of others");
    }

    @Test
    void aFileOfNoUseIsAProblemOfTheCommand() throws IOException {
        intake.states.add(
                "{\"state\":\"failed\",\"dryRun\":false,\"problem\":\"Thiếu cột · column missing\",\"counts\":{}}");

        Run run = importing(file("x\n"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("năm 2024.csv: Thiếu cột · column missing\n");
    }

    @Test
    void aCancelledImportSaysWhatWasRecorded() throws IOException {
        intake.states.add(DONE.replace("done", "cancelled"));

        Run run = importing(file("x\n"));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("recorded 3").contains("cancelled; what was recorded stays");
    }

    @Test
    void anInterruptedCommandCancels() throws Exception {
        intake.states.add("{\"state\":\"running\"}");
        String file = file("x\n");
        Thread command = new Thread(() -> importing(file));
        command.start();
        while (intake.requests.size() < 3) {
            Thread.sleep(10);
        }

        command.interrupt();
        command.join(5_000);

        assertThat(intake.requests).last().isEqualTo("DELETE /api/v1/imports/i-1");
    }

    @Test
    void whatIsPutOffIsSentAgain() throws IOException {
        intake.states.add(DONE);
        intake.putOff.set(3);

        assertThat(importing(file("x\n")).status()).isZero();
        assertThat(intake.bodies).hasSize(1);
    }

    @Test
    void badOptionsAreToldInOneLine() throws IOException {
        String file = file("x\n");

        assertThat(Run.importing(data, file).err()).contains("--mapping is missing (shipped: library-events, ");
        assertThat(Run.importing(data, "--mapping", "library-events").err()).contains("no file given");
        assertThat(Run.importing(data, "no.csv", "--mapping", "library-events").err())
                .contains("cannot read the file no.csv");
        assertThat(Run.importing(data, file, "--mapping", "x").err()).contains("no mapping \"x\"");
        assertThat(Run.importing(data, file, "--dry").err()).contains("unknown option --dry");
        assertThat(Run.importing(data, file, "--dry").status()).isEqualTo(2);
    }

    @Test
    void aSystemThatDoesNotRunIsToldAtOnce() throws IOException {
        String file = file("x\n");
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

        assertThat(importing(file("x\n")))
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

    private String file(String text) throws IOException {
        return Files.writeString(data.resolve("năm 2024.csv"), text).toString();
    }
}
