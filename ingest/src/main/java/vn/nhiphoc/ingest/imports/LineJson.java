package vn.nhiphoc.ingest.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import vn.nhiphoc.ingest.files.Line;
import vn.nhiphoc.ingest.files.SummaryLine;
import vn.nhiphoc.ingest.rest.FileLines;

/** A line as it stands in a batch. */
final class LineJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LineJson() {}

    static JsonNode of(Line line) {
        return line instanceof SummaryLine summary ? FileLines.json(summary) : JSON.valueToTree(line);
    }
}
