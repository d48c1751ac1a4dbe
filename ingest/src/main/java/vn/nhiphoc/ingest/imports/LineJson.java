package vn.nhiphoc.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import vn.nhiphoc.ingest.files.Line;
import vn.nhiphoc.ingest.files.SummaryLine;

/** A line as it stands in a batch. Summaries come by the million, so theirs is built by hand. */
final class LineJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LineJson() {}

    static JsonNode of(Line line) {
        return line instanceof SummaryLine summary ? of(summary) : JSON.valueToTree(line);
    }

    private static JsonNode of(SummaryLine line) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("key", line.key());
        json.put("campaignId", line.campaignId());
        json.put("unitId", line.unitId());
        json.put("type", line.type());
        json.put("day", line.day());
        json.put("audience", line.audience());
        json.put("activities", line.activities());
        json.put("visits", line.visits());
        json.put("people", line.people());
        return json;
    }
}
