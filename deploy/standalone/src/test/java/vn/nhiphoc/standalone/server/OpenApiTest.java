package vn.nhiphoc.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.ingest.rest.OpenApi;

class OpenApiTest {
    private final JsonNode description = OpenApi.description();

    @Test
    void describesWhatIsSentAndWhatIsRead() {
        assertThat(description.get("paths").fieldNames())
                .toIterable()
                .contains("/api/v1/attendance", "/api/v1/live", "/api/v1/metrics", "/api/v1/comparisons");
    }

    @Test
    void pointsAtNothingThatIsNotThere() {
        assertThat(description.findValuesAsText("$ref"))
                .contains("#/components/schemas/Comparison")
                .allSatisfy(ref -> assertThat(description.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }
}
