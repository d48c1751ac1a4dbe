package vn.nhiphoc.standalone.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
    public String run(SystemUnderTest system, Load load, Consumer<String> say)
            throws IOException, InterruptedException {
        PastYears past = new PastYears(load.seed());
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
            double seen = untilVisible(system, visits);
            say.accept("all is visible; recounting …");
            SystemUnderTest.Recount recount = system.recount();
            return line(system, ofCsv, ofXlsx, batched, seen, recount, load.seed());
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
                return new Figure(rows / (took.toMillis() / 1e3), took, system.serverPeakMib());
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

    /** Seconds until the views show every visit. */
    private static double untilVisible(SystemUnderTest system, long visits) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (System.nanoTime() - began < LONGEST.toNanos()) {
            String seen =
                    system.query("SELECT sum(visits) FROM nhiphoc.unit_activity_day WHERE campaign_id LIKE 'past-%'");
            if (seen.strip().equals(Long.toString(visits))) {
                return (System.nanoTime() - began) / 1e9;
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
        throw new CommandFailure("not all of it is visible after " + LONGEST.toMinutes() + " minutes");
    }

    private static String line(
            SystemUnderTest system,
            Figure csv,
            Figure xlsx,
            double batched,
            double seen,
            SystemUnderTest.Recount recount,
            long seed)
            throws IOException, InterruptedException {
        long peak = Math.max(csv.peakMib, xlsx.peakMib);
        return String.format(
                Locale.ROOT,
                "{\"name\":\"import\",\"ours\":{\"csvRowsPerSecond\":%.0f,\"csvSeconds\":%.1f,\"csvPeakMiB\":%d,"
                        + "\"xlsxRowsPerSecond\":%.0f,\"xlsxSeconds\":%.1f,\"xlsxPeakMiB\":%d},"
                        + "\"baseline\":{\"batchRowsPerSecond\":%.0f},\"ratio\":%.1f,"
                        + "\"target\":{\"csvRowsPerSecond\":%d,\"peakMiB\":%d},\"reached\":%b,"
                        + "\"csvRows\":%d,\"xlsxRows\":%d,\"batchRows\":%d,\"visibleAfterSeconds\":%.1f,"
                        + "\"auditedCells\":%d,\"differingCells\":%d,\"seed\":%d,\"versions\":%s}",
                csv.rowsPerSecond,
                csv.took.toMillis() / 1e3,
                csv.peakMib,
                xlsx.rowsPerSecond,
                xlsx.took.toMillis() / 1e3,
                xlsx.peakMib,
                batched,
                csv.rowsPerSecond / batched,
                TARGET_ROWS_PER_SECOND,
                TARGET_MIB,
                csv.rowsPerSecond >= TARGET_ROWS_PER_SECOND && peak < TARGET_MIB && recount.differing() == 0,
                CSV_ROWS,
                XLSX_ROWS,
                BATCH_ROWS,
                seen,
                recount.cells(),
                recount.differing(),
                seed,
                system.versions());
    }

    /** @param peakMib the most memory that the server's process has had until then */
    private record Figure(double rowsPerSecond, Duration took, long peakMib) {}
}
