package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.files.Reference;

/**
 * Adds what a mapping's reference document knows and the system does not. What the system knows already stays as it
 * is: a file must not undo what the office has changed since. For one thread.
 */
final class ReferenceData {

    private static final String CATALOGUE = "/api/v1/catalogue";
    private static final String CAMPAIGNS = "/api/v1/campaigns/";
    private static final int NOT_FOUND = 404;

    private final Api api;
    private final Reference reference;
    private final Set<String> seenCampaigns = new HashSet<>();

    ReferenceData(Api api, Reference reference) {
        this.api = api;
        this.reference = reference;
    }

    /** Adds the missing units and codes. */
    void addMissing() {
        JsonNode known = api.send("GET", CATALOGUE, null).okFor("GET " + CATALOGUE);
        ObjectNode missing = missing(reference.catalogue(), known);
        if (!missing.isEmpty()) {
            api.send("PUT", CATALOGUE, missing.toString()).okFor("PUT " + CATALOGUE);
        }
    }

    /** Adds a campaign before its first row is sent. */
    void addCampaign(String campaignId) {
        JsonNode body = reference.campaigns().get(campaignId);
        if (body != null && seenCampaigns.add(campaignId)) {
            String path = CAMPAIGNS + campaignId;
            if (api.send("GET", path, null).status() == NOT_FOUND) {
                api.send("PUT", path, body.toString()).okFor("PUT " + path);
            }
        }
    }

    static ObjectNode missing(JsonNode wanted, JsonNode known) {
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
