package vn.nhiphoc.dashboards.grafana.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

class PromQlCheckTest {
    private static final String EXPOSED = """
            # TYPE lines_total counter
            lines_total{status="recorded",code="none"} 3.0
            seconds_bucket{le="0.1",} 2
            up 1
            """;

    @Test
    void knowsWhatIsExposed() {
        assertThat(broken("sum by (status) (rate(lines_total{code=\"none\"}[1m]))", "{{status}}"))
                .isEmpty();
        assertThat(broken("histogram_quantile(0.99, sum by (le) (rate(seconds_bucket[1m]))) / 1000", "p99"))
                .isEmpty();
        assertThat(broken("up", "")).isEmpty();
    }

    @Test
    void namesMetricsAndLabelsThatAreNot() {
        assertThat(broken("rate(line_total[1m])", ""))
                .singleElement()
                .asString()
                .endsWith("nobody exposes line_total");
        assertThat(broken("sum by (act) (lines_total)", ""))
                .singleElement()
                .asString()
                .contains("no label act");
        assertThat(broken("lines_total{job=\"x\"}", ""))
                .singleElement()
                .asString()
                .contains("no label job");
        assertThat(broken("up", "{{host}}")).singleElement().asString().contains("no label host");
        assertThat(broken("1 + 1", "")).singleElement().asString().contains("no metric");
    }

    private static Stream<String> broken(String expr, String legend) {
        ObjectNode json = new JsonMapper().createObjectNode();
        ObjectNode target =
                json.putArray("panels").addObject().putArray("targets").addObject();
        target.put("expr", expr)
                .put("legendFormat", legend)
                .putObject("datasource")
                .put("type", "prometheus");
        Exposition exposition = new Exposition();
        exposition.add(EXPOSED);
        return PromQlCheck.broken(new Shelf(List.of(new Board("a/b.json", json)), List.of(), List.of()), exposition);
    }
}
