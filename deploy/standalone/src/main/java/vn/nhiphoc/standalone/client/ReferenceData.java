package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;
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
        ObjectNode missing = Missing.of(reference.catalogue(), known);
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
}
