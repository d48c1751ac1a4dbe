package vn.nhiphoc.analytics.activity;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.Table;

/**
 * Notes which of an activity's own rows its events touch, and keeps the last state of each until the batch is sent. An
 * activity that is not planned yet has no rows.
 */
final class TouchedRows {
    private record Id(Table table, List<Object> key) {}

    private record Finding(int day, String code) {}

    private final Map<Id, Row> rows = new LinkedHashMap<>();
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final Set<String> outcomes = new LinkedHashSet<>();

    /** Marks what a day has of findings; called before and after every change that may bear on them. */
    void findings(ActivityState state, int day) {
        DayFigures figures = state.days.get(day);
        for (String code : Findings.codes(state.facts, figures)) {
            findings.add(new Finding(day, code));
        }
    }

    void allFindings(ActivityState state) {
        state.days.keySet().forEach(day -> findings(state, day));
    }

    void outcome(String code) {
        outcomes.add(code);
    }

    void allOutcomes(ActivityState state) {
        outcomes.addAll(state.outcomes.keySet());
    }

    /** An event that could not be entered. */
    void park(Row row) {
        put(row);
    }

    /** Takes down the rows of an activity whose events have been applied. */
    void settle(String activityId, ActivityState state) {
        ActivityFacts facts = state.facts;
        if (facts != null) {
            put(ActivityRows.activity(activityId, facts, state));
            for (Finding finding : findings) {
                DayFigures figures = state.days.get(finding.day);
                put(ActivityRows.finding(activityId, facts, finding.day, finding.code, figures));
            }
            for (String code : outcomes) {
                put(ActivityRows.outcome(activityId, facts, code, state.outcomes.get(code)));
            }
        }
        findings.clear();
        outcomes.clear();
    }

    void drain(long version, Consumer<Row> receiver) {
        rows.values().forEach(row -> receiver.accept(row.as(version)));
        rows.clear();
    }

    private void put(Row row) {
        rows.put(new Id(row.table(), row.key()), row);
    }
}
