package vn.nhiphoc.standalone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.bench.line.Line;
import vn.nhiphoc.standalone.bench.line.Spread;
import vn.nhiphoc.standalone.cli.CommandFailure;

/**
 * How fast past years come in while the whole system runs: 1,000,000 summaries from a CSV file, 200,000 from an XLSX
 * file, timed from the first byte sent to the last row recorded; beside them the same kind of rows in batches of
 * {@code POST /api/v1/summaries}, one after the other. Then every figure is recounted from the log.
 */
final class ImportBench implements Benchmark {
    private static final int CSV_ROWS = 1_000_000;
    private static final int CSV_YEAR = 2001;
    private static final int XLSX_ROWS = 200_000;
    private static final int XLSX_YEAR = 2011;
    private static final int BATCH_ROWS = 50_000;
    private static final int BATCH_YEAR = 2013;
    private static final int BATCH = 5_000;
    private static final int TARGET_ROWS_PER_SECOND = 20_000;
    private static final int TARGET_MIB = 1_024;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "import";
    }

    @Override
    public Effort effort(boolean quick) {
        return Effort.of(quick).once(0);
    }

    @Override
    public boolean isInFirstIdea() {
        return false;
    }

    @Override
    public Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        PastYears past = new PastYears(seed);
        system.send("PUT", "/api/v1/catalogue", PastYears.catalogue());
        for (int year = CSV_YEAR; year <= BATCH_YEAR; year++) {
            system.send("PUT", "/api/v1/campaigns/" + PastYears.campaign(year), PastYears.campaignBody(year));
        }
        Path csv = Files.createTempFile("nhiphoc-bench", ".csv");
        Path xlsx = Files.createTempFile("nhiphoc-bench", ".xlsx");
        try {
            long visits = past.csv(csv, CSV_YEAR, CSV_ROWS) + past.xlsx(xlsx, XLSX_YEAR, XLSX_ROWS);
            say.accept("importing " + CSV_ROWS + " rows of CSV, " + Files.size(csv) + " bytes …");
            Figure ofCsv = imported(system, csv, CSV_ROWS);
            say.accept(ofCsv + "; importing " + XLSX_ROWS + " rows of XLSX, " + Files.size(xlsx) + " bytes …");
            Figure ofXlsx = imported(system, xlsx, XLSX_ROWS);
            say.accept(ofXlsx + "; sending " + BATCH_ROWS + " rows in batches …");
            long began = System.nanoTime();
            visits += batches(system, past);
            double batched = BATCH_ROWS / ((System.nanoTime() - began) / 1e9);
            began = System.nanoTime();
            system.awaitVisible();
            double visible = (System.nanoTime() - began) / 1e9;
            requireVisits(system, visits);
            return new Line(name())
                    .ours("csvRowsPerSecond", Spread.of(ofCsv.rowsPerSecond))
                    .ours("xlsxRowsPerSecond", Spread.of(ofXlsx.rowsPerSecond))
                    .ours("peakMiB", Spread.of((double) Math.max(ofCsv.peakMib, ofXlsx.peakMib)))
                    .ours("visibleAfterSeconds", Spread.of(visible))
                    .baseline("batchRowsPerSecond", Spread.of(batched))
                    .ratio("batches", Spread.of(ofCsv.rowsPerSecond / batched))
                    .atLeast("csvRowsPerSecond", TARGET_ROWS_PER_SECOND)
                    .atMost("peakMiB", TARGET_MIB)
                    .count("csvRows", CSV_ROWS)
                    .count("xlsxRows", XLSX_ROWS)
                    .count("batchRows", BATCH_ROWS);
        } finally {
            Files.delete(csv);
            Files.delete(xlsx);
        }
    }

    private static Figure imported(SystemUnderTest system, Path file, int rows)
            throws IOException, InterruptedException {
        String path = "/api/v1/imports/"
                + JSON.readTree(system.upload(file, PastYears.MAPPING))
                        .path("id")
                        .asText();
        long until = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < until) {
            JsonNode state = JSON.readTree(system.get(path));
            if (!state.path("state").asText().matches("queued|running")) {
                if (state.path("counts").path("recorded").asInt() != rows) {
                    throw new CommandFailure(file + " was not imported whole: " + state);
                }
                Duration took = Duration.between(time(state, "createdAt"), time(state, "finishedAt"));
                return new Figure(rows / (took.toMillis() / 1e3), system.serverPeakMib());
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new CommandFailure(file + " was not imported within " + LONGEST.toMinutes() + " minutes");
    }

    private static OffsetDateTime time(JsonNode state, String field) {
        return OffsetDateTime.parse(state.path(field).asText());
    }

    private static long batches(SystemUnderTest system, PastYears past) throws IOException {
        StringBuilder lines = new StringBuilder();
        int[] sent = {0};
        return past.rows(BATCH_YEAR, BATCH_ROWS, row -> {
            lines.append(lines.length() == 0 ? "{\"lines\":[" : ",").append(row.json(sent[0]));
            if (++sent[0] % BATCH == 0) {
                system.sendAll("/api/v1/summaries", lines.append("]}").toString());
                lines.setLength(0);
            }
        });
    }

    /** What the files said is what the views show. */
    private static void requireVisits(SystemUnderTest system, long visits) throws IOException, InterruptedException {
        String seen = system.query("SELECT sum(visits) FROM nhiphoc.unit_activity_day WHERE campaign_id LIKE 'past-%'");
        if (!seen.strip().equals(Long.toString(visits))) {
            throw new CommandFailure("the views show " + seen.strip() + " visits instead of " + visits);
        }
    }

    /** @param peakMib the most memory that the server's process has had until then */
    private record Figure(double rowsPerSecond, long peakMib) {}
}
