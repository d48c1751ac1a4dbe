package vn.nhiphoc.dashboards.grafana.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;
import vn.nhiphoc.dashboards.grafana.macros.PanelRequest;
import vn.nhiphoc.dashboards.testing.Store;
import vn.nhiphoc.embedded.testing.TestClickHouse;

/** Before the first event every query runs too, and says nothing rather than something wrong. */
class EmptyDatabaseIT {
    private static final PanelRequest REQUEST = PanelRequest.between(
            Instant.parse("2025-09-30T17:00:00Z"), Instant.parse("2025-10-07T16:59:59.999Z"), Duration.ofMinutes(1));

    private final Engine engine = engine(Store.empty());

    @Test
    void everyQueryRuns() throws Exception {
        QueryRun run = new QueryRun(engine, REQUEST, Set.of(), Set.of());
        assertThat(run.over(Shelf.shipped())).isEmpty();
        assertThat(run.queries()).isGreaterThan(100);
    }

    @Test
    void whatDoesNotRunOrAnswersNothingIsNamed() throws Exception {
        Shelf shipped = Shelf.shipped();
        Board wall = shipped.boards().stream()
                .filter(board -> board.uid().equals("nhiphoc-wall"))
                .findFirst()
                .orElseThrow();
        ObjectNode json = wall.json().deepCopy();
        ((ObjectNode) json.at("/panels/0/targets/0")).put("rawSql", "SELECT nothing FROM nowhere LIMIT 1");
        ((ObjectNode) json.at("/panels/1/targets/0")).put("rawSql", "SELECT $__nobody LIMIT 1");
        Shelf broken = new Shelf(List.of(new Board(wall.file(), json)), shipped.dataSources(), List.of());
        assertThat(new QueryRun(engine, REQUEST, Set.of(Choice.ALL), Set.of()).over(broken))
                .anyMatch(line -> line.contains("wall.json: 1 ") && line.contains("UNKNOWN_TABLE"))
                .anyMatch(line -> line.contains("wall.json: 2 ") && line.contains("nobody expands $__nobody"))
                .anyMatch(line -> line.contains("wall.json: 3 ") && line.endsWith("no data"));
    }

    private static Engine engine(Store store) {
        TestClickHouse.Database database = store.database();
        return new Engine(database.httpUrl(), database.database(), "default", "");
    }
}
