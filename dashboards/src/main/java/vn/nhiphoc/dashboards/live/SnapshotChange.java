package vn.nhiphoc.dashboards.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a picture differs from the one before. A field that differs stands whole, null too; of a list whose entries
 * have a key, in which none moved or went, stand those that differ or are new: {@code {"put":[…]}}.
 */
final class SnapshotChange {
    private static final Map<String, String> KEYS = Map.of("units", "unitId", "types", "code", "curve", "minute");

    private SnapshotChange() {}

    /** {@code since} names the picture that this one changes, by its moment. */
    static ObjectNode between(LiveSnapshot before, LiveSnapshot after) {
        JsonNode earlier = SnapshotJson.tree(before);
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.set("since", earlier.get("at"));
        event.set("change", fields(earlier, SnapshotJson.tree(after)));
        return event;
    }

    private static ObjectNode fields(JsonNode before, JsonNode after) {
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        after.properties().forEach(field -> {
            JsonNode old = before.path(field.getKey());
            if (!old.equals(field.getValue())) {
                change.set(field.getKey(), value(old, field.getValue(), KEYS.get(field.getKey())));
            }
        });
        return change;
    }

    private static JsonNode value(JsonNode before, JsonNode after, @Nullable String key) {
        if (before.isObject() && after.isObject()) {
            return fields(before, after);
        }
        if (key == null || !before.isArray() || !after.isArray()) {
            return after;
        }
        Map<String, JsonNode> old = byKey(before, key);
        Map<String, JsonNode> now = byKey(after, key);
        if (!List.copyOf(old.keySet())
                .equals(now.keySet().stream().limit(old.size()).toList())) {
            return after;
        }
        ObjectNode change = JsonNodeFactory.instance.objectNode();
        ArrayNode put = change.putArray("put");
        now.forEach((name, entry) -> {
            if (!entry.equals(old.get(name))) {
                put.add(entry);
            }
        });
        return change;
    }

    private static Map<String, JsonNode> byKey(JsonNode list, String key) {
        Map<String, JsonNode> entries = new LinkedHashMap<>();
        list.forEach(entry -> entries.put(entry.path(key).asText(), entry));
        return entries;
    }
}
