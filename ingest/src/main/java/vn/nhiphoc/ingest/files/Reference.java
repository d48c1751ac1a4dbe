package vn.nhiphoc.ingest.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What must be known before a file's rows can be recorded.
 *
 * @param catalogue a body of {@code PUT /api/v1/catalogue}
 * @param campaigns bodies of {@code PUT /api/v1/campaigns/{campaignId}} by their ids
 */
public record Reference(JsonNode catalogue, Map<String, JsonNode> campaigns) {

    static final Reference NONE = new Reference(JsonNodeFactory.instance.objectNode(), Map.of());

    public Reference {
        MappingJson.needed("catalogue", catalogue);
        campaigns = new LinkedHashMap<>(MappingJson.needed("campaigns", campaigns));
    }

    /** Whether the mapping itself says which campaigns there are; if not, only the server knows. */
    boolean namesCampaigns() {
        return !campaigns.isEmpty();
    }

    Set<String> campaignIds() {
        return campaigns.keySet();
    }
}
