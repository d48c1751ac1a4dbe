package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.ingest.files.RowRead;

/** Rows that are sent together, and the refused ones between them, in the order of their lines. */
final class Batch {

    private static final int LINES = 500;
    private static final int CHARS = 2_000_000;
    private static final int REFUSED = 5_000;

    private final ObjectMapper json;
    private final List<RowRead> rows = new ArrayList<>();
    private final StringBuilder body = new StringBuilder("{\"lines\":[");
    private int lines;

    Batch(ObjectMapper json) {
        this.json = json;
    }

    void add(RowRead row) {
        rows.add(row);
        if (row instanceof RowRead.Mapped mapped) {
            body.append(lines++ == 0 ? "" : ",").append(text(mapped));
        }
    }

    boolean isFull() {
        return lines >= LINES || body.length() >= CHARS || rows.size() >= REFUSED;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Sends the lines, if there are any; answers what became of them. */
    JsonNode send(Api api) {
        if (lines == 0) {
            return json.createArrayNode();
        }
        JsonNode results = api.send("POST", "/api/v1/activities", body + "]}")
                .okFor("POST /api/v1/activities")
                .path("results");
        if (results.size() != lines) {
            throw Problems.of(
                    "Máy chủ trả lời " + results.size() + " kết quả cho " + lines + " dòng",
                    "the server answered " + results.size() + " results for " + lines + " lines");
        }
        return results;
    }

    /** Tells what became of every row. */
    void tell(JsonNode results, ImportReport report) {
        int next = 0;
        for (RowRead row : rows) {
            if (row instanceof RowRead.Refused refused) {
                report.refused(refused);
                continue;
            }
            JsonNode result = results.get(next++);
            switch (result.path("status").asText()) {
                case "recorded" -> report.recorded();
                case "repeated" -> report.repeated();
                default ->
                    report.refused(
                            row.line(),
                            result.path("field").asText("(row)"),
                            result.path("detail").asText(result.path("code").asText()));
            }
        }
    }

    private String text(RowRead.Mapped row) {
        try {
            return json.writeValueAsString(row.activity());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing line " + row.line(), e);
        }
    }
}
