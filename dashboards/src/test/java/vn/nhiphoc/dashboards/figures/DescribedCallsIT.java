package vn.nhiphoc.dashboards.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.nhiphoc.dashboards.testing.BoardServer;
import vn.nhiphoc.dashboards.testing.Client;
import vn.nhiphoc.dashboards.testing.Store;

/** The part of {@code /v3/api-docs} that is about reading. */
class DescribedCallsIT {

    @Test
    void everyCallIsDescribedAndNoOther() throws IOException {
        Set<String> described = new TreeSet<>();
        description()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(call -> described.add(call.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> mapped = new TreeSet<>();
        try (BoardServer server = BoardServer.on(Store.empty())) {
            server.bean(RequestMappingHandlerMapping.class)
                    .getHandlerMethods()
                    .forEach((route, handler) -> route.getMethodsCondition()
                            .getMethods()
                            .forEach(method ->
                                    route.getPatternValues().forEach(path -> mapped.add(method + " " + path))));
        }
        assertThat(described).isEqualTo(mapped);
    }

    @Test
    void everyParameterIsDescribedAndNoOther() throws IOException {
        assertThat(parameters("/api/v1/metrics")).isEqualTo(new TreeSet<>(MetricsController.PARAMETERS));
        assertThat(parameters("/api/v1/comparisons")).isEqualTo(new TreeSet<>(ComparisonsController.PARAMETERS));
    }

    private static Set<String> parameters(String path) throws IOException {
        return new TreeSet<>(
                description().at("/paths/" + path.replace("/", "~1") + "/get").findValuesAsText("name"));
    }

    private static JsonNode description() throws IOException {
        try (InputStream in = DescribedCallsIT.class.getResourceAsStream("/vn/nhiphoc/openapi/figures.json")) {
            return Client.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
