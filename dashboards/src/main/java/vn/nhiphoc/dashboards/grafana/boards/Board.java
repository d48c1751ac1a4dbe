package vn.nhiphoc.dashboards.grafana.boards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A dashboard as its file says it.
 *
 * @param file such as {@code campaign/wall.json}
 */
public record Board(String file, JsonNode json) {
    public String uid() {
        return json.path("uid").asText();
    }

    /** {@code campaign}, {@code analysis} or {@code operations}. */
    public String folder() {
        return file.substring(0, Math.max(0, file.indexOf('/')));
    }

    /** All panels, those inside collapsed rows among them; not the rows. */
    public List<JsonNode> panels() {
        return elements(json.path("panels"))
                .flatMap(panel ->
                        panel.path("type").asText().equals("row") ? elements(panel.path("panels")) : Stream.of(panel))
                .toList();
    }

    public List<JsonNode> variables() {
        return elements(json.path("templating").path("list")).toList();
    }

    /** What a person is told about where something stands. */
    public String at(JsonNode panel) {
        return file + ": " + panel.path("id").asText() + " "
                + panel.path("title").asText();
    }

    /** The elements of an array; none of anything else. */
    public static Stream<JsonNode> elements(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }
}
