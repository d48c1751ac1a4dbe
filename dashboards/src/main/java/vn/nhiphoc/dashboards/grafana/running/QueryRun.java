package vn.nhiphoc.dashboards.grafana.running;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.nhiphoc.dashboards.grafana.boards.Board;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;
import vn.nhiphoc.dashboards.grafana.boards.Statement;
import vn.nhiphoc.dashboards.grafana.macros.Expansion;
import vn.nhiphoc.dashboards.grafana.macros.MacroFailure;
import vn.nhiphoc.dashboards.grafana.macros.PanelRequest;

/**
 * Runs what is on a shelf: every statement for every choice and interval, each of its distinct queries once.
 *
 * <p>Not safe for use by several threads.
 */
public final class QueryRun {
    private static final List<Duration> INTERVALS =
            List.of(Duration.ofSeconds(1), Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));

    private final Engine engine;
    private final PanelRequest request;
    private final Set<Choice> withData;
    private final Set<String> sometimesEmpty;
    private final List<String> failures = new ArrayList<>();
    private int queries;

    /**
     * A run in one time range.
     *
     * @param withData for which choices every statement must answer with data; none on an empty database
     * @param sometimesEmpty statements, by where they stand, that need not where one value was chosen
     */
    public QueryRun(Engine engine, PanelRequest request, Set<Choice> withData, Set<String> sometimesEmpty) {
        this.engine = engine;
        this.request = request;
        this.withData = Set.copyOf(withData);
        this.sometimesEmpty = Set.copyOf(sometimesEmpty);
    }

    /** What failed, one line each; empty when nothing did. */
    public List<String> over(Shelf shelf) throws InterruptedException {
        Map<String, Values> values = new HashMap<>();
        for (Board board : shelf.boards()) {
            values.put(board.uid(), Values.of(board, engine, request));
        }
        for (Statement statement : shelf.statements(Shelf.CLICKHOUSE)) {
            run(statement, values.getOrDefault(statement.board(), Values.NONE));
        }
        return List.copyOf(failures);
    }

    /** How many distinct queries were sent. */
    public int queries() {
        return queries;
    }

    private void run(Statement statement, Values values) throws InterruptedException {
        Map<String, Frame> answers = new HashMap<>();
        Set<String> broken = new LinkedHashSet<>();
        for (Choice choice : Choice.values()) {
            PanelRequest chosen = request.with(values.chosen(choice));
            for (Duration interval : INTERVALS) {
                try {
                    String sql = Expansion.expand(statement.text(), chosen.every(interval));
                    Frame frame = answers.get(sql);
                    if (frame == null) {
                        frame = engine.ask(sql);
                        answers.put(sql, frame);
                    }
                    broken.addAll(broken(statement, choice, frame));
                } catch (MacroFailure | Engine.Refused e) {
                    broken.add(choice + ": " + e.getMessage());
                }
            }
        }
        queries += answers.size();
        broken.forEach(line -> failures.add(statement.at() + ", " + line));
    }

    private List<String> broken(Statement statement, Choice choice, Frame frame) {
        boolean excused = choice == Choice.ONE && sometimesEmpty.contains(statement.at());
        Stream<String> silent =
                withData.contains(choice) && !excused && !frame.hasData() ? Stream.of("no data") : Stream.empty();
        return Stream.concat(FrameRules.broken(statement.shape(), frame), silent)
                .map(line -> choice + ": " + line)
                .toList();
    }
}
