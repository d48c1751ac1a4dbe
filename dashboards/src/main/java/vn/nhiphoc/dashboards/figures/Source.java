package vn.nhiphoc.dashboards.figures;

import java.util.List;
import java.util.stream.Collectors;

/** The view that holds figures as fine as they are asked for, and no finer. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are unmodifiable
enum Source {
    MINUTES(
            "unit_activity_minute",
            "toDate(t.minute, 'Asia/Ho_Chi_Minh')",
            List.of("visits", "check_ins", "check_outs")),
    AUDIENCES("unit_audience_day", "t.day", List.of("visits", "check_ins")),
    DAYS("unit_activity_day", "", Measures.ALL),
    TOTALS("unit_activity_total", "", Measures.ALL);

    private final String view;
    private final String dayOf;
    private final List<String> measures;

    Source(String view, String dayOf, List<String> measures) {
        this.view = view;
        this.dayOf = dayOf;
        this.measures = measures;
    }

    static Source of(List<Dimension> by) {
        if (by.contains(Dimension.HOUR)) {
            return MINUTES;
        }
        if (by.contains(Dimension.AUDIENCE)) {
            return AUDIENCES;
        }
        return by.contains(Dimension.DAY) ? DAYS : TOTALS;
    }

    /** The view as {@code t}, with its campaign's dates as {@code c} where its rows do not know their phase. */
    String from() {
        return knowsPhase()
                ? view + " AS t"
                : view + " AS t INNER JOIN campaigns AS c ON c.campaign_id = t.campaign_id";
    }

    String phase() {
        return knowsPhase()
                ? "t.phase"
                : "multiIf(" + dayOf + " < c.starts_on, 'before', " + dayOf + " > c.ends_on, 'after', 'week')";
    }

    String sums() {
        return measures.stream()
                .map(measure -> "sum(t." + measure + ") AS " + measure)
                .collect(Collectors.joining(", "));
    }

    List<String> measures() {
        return measures;
    }

    boolean countsPeople() {
        return knowsPhase();
    }

    private boolean knowsPhase() {
        return dayOf.isEmpty();
    }

    private static final class Measures {
        private static final List<String> ALL = List.of(
                "visits",
                "visits_by_check_in",
                "visits_by_headcount",
                "visits_by_summary",
                "check_ins",
                "person_activities",
                "learning_minutes",
                "activities_planned",
                "activities_opened",
                "activities_closed",
                "activities_cancelled");
    }
}
