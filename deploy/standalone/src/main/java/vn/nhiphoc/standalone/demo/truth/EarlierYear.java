package vn.nhiphoc.standalone.demo.truth;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the views must show of a year that is known by its results alone. */
public final class EarlierYear {

    public static final String CAMPAIGN = "hn-2024";

    public static final LocalDate FIRST_DAY = LocalDate.of(2024, 10, 1);

    private static final String WEEK = "week";

    private EarlierYear() {}

    /** The code under which a type of that year stands today. */
    public static String goesOnAs(String type) {
        return type.equals("reading_culture") ? "reading_movement" : type;
    }

    /** The view {@code unit_activity_total} of that year. */
    public static Sheet totals(List<PastLine> lines) {
        Sheet sheet = new Sheet(
                "unit_activity_total",
                List.of(Column.of("campaign_id"), Column.of("unit_id"), Column.of("activity_type"), Column.of("phase")),
                List.of(Column.of("visits"), Column.of("visits_by_summary"), Column.of("check_ins")));
        Map<String, Long> sums = new HashMap<>();
        for (PastLine line : lines) {
            if (line.visits() != null) {
                sums.merge(Sheet.line(CAMPAIGN, line.unit(), line.type(), WEEK), line.visits(), Long::sum);
            }
        }
        sums.forEach((key, sum) -> sheet.add(key, sum, sum, 0));
        return sheet;
    }

    /** The view {@code summaries} of that year. */
    public static Sheet summaries(List<PastLine> lines) {
        Sheet sheet = new Sheet(
                "summaries",
                List.of(Column.of("campaign_id"), Column.of("unit_id"), Column.of("activity_type"), Column.of("day")),
                List.of(Column.of("activities"), Column.of("visits")));
        Map<String, Long> activities = new HashMap<>();
        Map<String, Long> visits = new HashMap<>();
        for (PastLine line : lines) {
            String key = Sheet.line(CAMPAIGN, line.unit(), line.type(), line.day());
            activities.merge(key, line.activities(), Long::sum);
            if (line.visits() != null) {
                visits.merge(key, line.visits(), Long::sum);
            }
        }
        activities.forEach((key, sum) -> sheet.add(key, sum, visits.get(key)));
        return sheet;
    }
}
