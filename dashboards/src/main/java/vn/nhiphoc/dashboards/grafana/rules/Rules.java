package vn.nhiphoc.dashboards.grafana.rules;

import java.util.List;
import vn.nhiphoc.dashboards.grafana.boards.Shelf;

/** All rules. */
public final class Rules {
    static final List<Rule> ALL = List.of(
            new ClassicForm(),
            new Identity(),
            new KnownSources(),
            new PlacedPanels(),
            new PanelWords(),
            new BoardWords(),
            new LocalTime(),
            new CalmRefresh(),
            new WholeTargets(),
            new OrderedSeries(),
            new ExactTimes(),
            new LocalDays(),
            new QuotedVariables(),
            new LimitedRows(),
            new WordsForNothing(),
            new WordsBesideColour(),
            new SafeLinks(),
            new SeenFreshness(),
            new TracedAlerts());

    private Rules() {}

    /** Where what ships breaks a rule; empty when it keeps to all. */
    public static List<String> broken(Shelf shelf) {
        return ALL.stream().flatMap(rule -> rule.broken(shelf)).toList();
    }
}
