package vn.nhiphoc.standalone.intakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Documents of the intake. */
final class Lines {
    private static final OffsetDateTime START = OffsetDateTime.parse("2025-10-02T08:00:00+07:00");

    private Lines() {}

    static JsonNode catalogue(int units) {
        ObjectNode document = Nodes.JSON.createObjectNode();
        ArrayNode list = document.putArray("units");
        for (int i = 0; i < units; i++) {
            ObjectNode unit = list.addObject().put("unitId", "u-" + i).put("kind", "ward");
            unit.putObject("name").put("vi", "Phường " + i);
        }
        document.putArray("activityTypes")
                .addObject()
                .put("code", "talk")
                .putObject("name")
                .put("vi", "Toạ đàm");
        return document;
    }

    static JsonNode campaign(String theme) {
        return Nodes.JSON
                .createObjectNode()
                .put("city", "hanoi")
                .put("year", 2025)
                .put("theme", theme)
                .put("startsOn", "2025-10-01")
                .put("endsOn", "2025-10-07");
    }

    static ObjectNode activity(int number, String title) {
        return Nodes.JSON
                .createObjectNode()
                .put("campaignId", "hn-2025")
                .put("unitId", "u-" + number % 10)
                .put("type", "talk")
                .put("title", title)
                .put("startsAt", START.toString())
                .put("endsAt", START.plusHours(3).toString());
    }

    static ObjectNode checkIn(String activity, String key, String person, int minute) {
        return Nodes.JSON
                .createObjectNode()
                .put("key", key)
                .put("activityId", activity)
                .put("person", person)
                .put("audience", "resident")
                .put("kind", "check_in")
                .put("at", START.plusMinutes(minute).toString());
    }

    static ObjectNode taking(JsonNode line) {
        return Nodes.JSON
                .createObjectNode()
                .put("key", "void-" + line.path("key").asText())
                .put("activityId", line.path("activityId").asText())
                .put("kind", "void")
                .put("of", line.path("key").asText())
                .put("at", START.plusHours(4).toString());
    }

    static JsonNode headcount(int visits) {
        ObjectNode document =
                Nodes.JSON.createObjectNode().put("at", START.plusHours(2).toString());
        document.putArray("counts").addObject().put("audience", "resident").put("visits", visits);
        return document;
    }

    static JsonNode batch(List<? extends JsonNode> lines) {
        ObjectNode batch = Nodes.JSON.createObjectNode();
        batch.putArray("lines").addAll(lines);
        return batch;
    }

    /** How the lines of a batch were answered: a status, or the code of a refusal. */
    static List<String> answers(JsonNode answer) {
        List<String> answers = new ArrayList<>();
        answer.path("results")
                .forEach(result -> answers.add(
                        result.path("code").isTextual()
                                ? result.path("code").asText()
                                : result.path("status").asText()));
        return answers;
    }
}
