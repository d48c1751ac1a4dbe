package vn.nhiphoc.ingest.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.nhiphoc.ingest.Week;

class OpenApiIT {

    @Test
    void describesEveryRouteAndNoOther() {
        Set<String> described = new TreeSet<>();
        JsonNode description = Week.server().admin().get("/v3/api-docs").json();
        description
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> described.add(call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));

        Set<String> mapped = new TreeSet<>();
        Week.server()
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((route, handler) -> route.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> route.getPatternValues().forEach(path -> mapped.add(method + " " + path))));

        assertThat(description.get("openapi").asText()).startsWith("3.1");
        assertThat(described).isEqualTo(mapped);
    }

    @Test
    void pointsAtNothingThatIsNotThere() {
        JsonNode description = Week.server().admin().get("/v3/api-docs").json();

        assertThat(description.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(ref -> assertThat(description.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse());
    }
}
