package vn.nhiphoc.standalone.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.standalone.cli.Endpoints;
import vn.nhiphoc.standalone.cli.Options;
import vn.nhiphoc.standalone.client.AsOfCommand;

/** {@code as-of} of a running system, and the answer over HTTP from what it made. */
class AsOfIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    @Test
    void whatWasKnownThenIsAnsweredWhileTheLiveFiguresGoOn() throws Exception {
        Path data = directory.resolve("data");
        try (Run run = Run.up(data).ready()) {
            run.awaitServing();
            record(
                    run,
                    data,
                    "PUT",
                    "/api/v1/catalogue",
                    "{'units':[{'unitId':'t','name':{'vi':'Phố'},'kind':'city'}],"
                            + "'activityTypes':[{'code':'other','name':{'vi':'Khác'}}]}");
            record(
                    run,
                    data,
                    "PUT",
                    "/api/v1/campaigns/c",
                    "{'city':'t','year':2025,'startsOn':'2025-10-01'," + "'endsOn':'2025-10-07'}");
            record(
                    run,
                    data,
                    "PUT",
                    "/api/v1/activities/a",
                    "{'campaignId':'c','unitId':'t','type':'other',"
                            + "'title':'Thử','startsAt':'2025-10-02T08:00:00+07:00','endsAt':'2025-10-02T10:00:00+07:00'}");
            record(run, data, "PUT", "/api/v1/activities/a/headcounts/h", headcount(30));
            Thread.sleep(20);
            Instant moment = Instant.now();
            Thread.sleep(20);
            record(run, data, "PUT", "/api/v1/activities/a/headcounts/h2", headcount(50));

            String said = asOf(data, moment);
            assertThat(said).contains("database: nhiphoc_as_of_").contains("position: ");
            String path = "/api/v1/metrics?campaign=c";
            assertThat(record(run, data, "GET", path + "&asOf=" + moment, ""))
                    .contains("'asOf'")
                    .contains("'visits':30,");
            Run.await(() -> record(run, data, "GET", path, "").contains("'visits':50,"));
            assertThat(asOf(data, moment)).isEqualTo(said);
        }
    }

    private static String headcount(int visits) {
        return "{'at':'2025-10-02T10:00:00+07:00','counts':[{'audience':'resident','visits':" + visits + "}]}";
    }

    private static String asOf(Path data, Instant moment) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        AsOfCommand command = new AsOfCommand(out, nowhere, InstantSource.system());
        assertThat(command.run(Options.parse(command, List.of(moment.toString(), "--data", data.toString()))))
                .isZero();
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String record(Run run, Path data, String method, String path, String body) throws Exception {
        HttpResponse<String> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(run.endpoints().http() + path))
                        .header("Authorization", "Bearer " + Endpoints.adminKey(data))
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replace('"', '\'');
    }
}
