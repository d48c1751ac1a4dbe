package vn.nhiphoc.analytics.rows;

import static vn.nhiphoc.analytics.rows.Column.required;

import java.util.List;
import java.util.stream.Stream;

/** The figures of a unit and type, on a day and in a phase, and where a day stands to its campaign's week. */
final class Figures {
    /**
     * {@code evidence} and {@code summaries} count what stands behind {@code visits}; where both are 0, visits are
     * unknown.
     */
    private static final List<Column> SHARED = Stream.of(
                    "activities_planned",
                    "activities_opened",
                    "activities_closed",
                    "activities_cancelled",
                    "evidence",
                    "visits_by_check_in",
                    "visits_by_headcount",
                    "check_ins",
                    "person_activities",
                    "people",
                    "learning_minutes",
                    "summaries",
                    "visits_by_summary")
            .map(name -> required(name, ColumnType.COUNT))
            .toList();

    static final List<Column> OF_A_DAY = Stream.concat(
                    SHARED.stream(),
                    Stream.of(required("campaign_day", ColumnType.DISTANCE), required("phase", ColumnType.TEXT)))
            .toList();

    static final List<Column> OF_A_PHASE = Stream.concat(
                    SHARED.stream(), Stream.of(required("activities_active", ColumnType.COUNT)))
            .toList();

    private Figures() {}
}
