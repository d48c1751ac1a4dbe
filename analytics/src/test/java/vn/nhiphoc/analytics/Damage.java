package vn.nhiphoc.analytics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** An event's JSON with one value of it replaced, left out or added, or cut short. */
final class Damage {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> OTHER_VALUES = List.of(
            "null",
            "\"\"",
            "\"x\"",
            "\"\\ud800\"",
            "\"a\\u0000b'\\\\\\t\"",
            "-1",
            "0",
            "65536",
            "4294967296",
            "9223372036854775807",
            "1e308",
            "\"NaN\"",
            "true",
            "[]",
            "[null]",
            "{}",
            "\"0001-01-01\"",
            "\"1970-01-01\"",
            "\"2106-01-01\"",
            "\"9999-12-31\"",
            "\"+999999999-12-31\"",
            "\"1969-12-31T23:59:59Z\"",
            "\"2106-02-08T00:00:00Z\"",
            "\"+292278995-01-01T00:00:00Z\"",
            "\"-1000000000-01-01T00:00:00Z\"");

    private Damage() {}

    static List<String> of(String json) throws JsonProcessingException {
        List<String> damaged = new ArrayList<>(List.of("", "null", "[]", "\"x\"", json + "{}"));
        for (int cut : List.of(1, json.length() / 2, json.length() - 1)) {
            damaged.add(json.substring(0, cut));
        }
        JsonNode root = JSON.readTree(json);
        damage(root, root, damaged);
        return damaged;
    }

    private static void damage(JsonNode root, JsonNode node, List<String> damaged) throws JsonProcessingException {
        if (node instanceof ObjectNode object) {
            object.put("unheard-of", 1);
            damaged.add(root.toString());
            object.remove("unheard-of");
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                JsonNode value = object.get(name);
                for (String other : OTHER_VALUES) {
                    object.set(name, JSON.readTree(other));
                    damaged.add(root.toString());
                }
                object.remove(name);
                damaged.add(root.toString());
                object.set(name, value);
                damage(root, value, damaged);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                JsonNode value = array.get(i);
                for (String other : OTHER_VALUES) {
                    array.set(i, JSON.readTree(other));
                    damaged.add(root.toString());
                }
                array.set(i, value);
                damage(root, value, damaged);
            }
        }
    }
}
