package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of a catalogue's document that another one lacks. */
final class Missing {

    private Missing() {}

    static ObjectNode of(JsonNode wanted, JsonNode known) {
        ObjectNode missing = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> list : wanted.properties()) {
            Set<String> ids = new HashSet<>();
            known.path(list.getKey()).forEach(entry -> ids.add(id(entry)));
            ArrayNode absent = JsonNodeFactory.instance.arrayNode();
            list.getValue().forEach(entry -> {
                if (!ids.contains(id(entry))) {
                    absent.add(entry);
                }
            });
            if (!absent.isEmpty()) {
                missing.set(list.getKey(), absent);
            }
        }
        return missing;
    }

    /** What an entry of the catalogue is known by; a link of lineage is known by all that it says of its ends. */
    private static String id(JsonNode entry) {
        @Nullable JsonNode id = entry.has("unitId") ? entry.get("unitId") : entry.get("code");
        return id != null
                ? id.asText()
                : entry.path("from").asText()
                        + ' '
                        + entry.path("to").asText()
                        + ' '
                        + entry.path("effectiveOn").asText();
    }
}
