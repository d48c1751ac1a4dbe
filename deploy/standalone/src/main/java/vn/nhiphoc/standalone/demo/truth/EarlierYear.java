package vn.nhiphoc.standalone.demo.truth;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the views must show of a year that is known by its results alone, and of the comparison with it. */
public final class EarlierYear {

    public static final String CAMPAIGN = "hn-2024";

    private static final String CITY = "hn";
    private static final String ALL_TYPES = "";
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

    /**
     * The view {@code year_over_year}, for the whole city and week: all types, and each one that both years have.
     *
     * @param now the sheet of {@code unit_activity_total} of the year that is compared
     */
    public static Sheet comparison(Sheet now, List<PastLine> lines) {
        Map<String, Long> before = new TreeMap<>();
        for (PastLine line : lines) {
            if (line.visits() != null) {
                before.merge(goesOnAs(line.type()), line.visits(), Long::sum);
                before.merge(ALL_TYPES, line.visits(), Long::sum);
            }
        }
        Map<String, Long> current = weekByType(now);
        Sheet sheet = new Sheet(
                        "year_over_year",
                        List.of(Column.of("view"), Column.of("activity_type")),
                        List.of(Column.of("current"), Column.of("baseline")))
                .where("baseline_id = '" + CAMPAIGN + "' AND align = 'date' AND scope = 'subtree' AND unit_id = '"
                        + CITY
                        + "' AND measure = 'visits' AND campaign_day IS NULL AND view IN ('as_reported', 'restated')"
                        + " AND current IS NOT NULL AND baseline IS NOT NULL");
        for (String view : List.of("as_reported", "restated")) {
            before.forEach((type, sum) -> {
                Long its = current.get(type);
                if (its != null) {
                    sheet.add(Sheet.line(view, type), its, sum);
                }
            });
        }
        return sheet;
    }

    private static Map<String, Long> weekByType(Sheet totals) {
        int visits = totals.values().stream().map(Column::name).toList().indexOf("visits");
        Map<String, Long> sums = new HashMap<>();
        totals.rows().forEach((key, values) -> {
            String[] names = key.split("\t", -1);
            String count = values.split("\t", -1)[visits];
            if (names[3].equals(WEEK) && !count.equals(Sheet.NULL)) {
                sums.merge(names[2], Long.valueOf(count), Long::sum);
                sums.merge(ALL_TYPES, Long.valueOf(count), Long::sum);
            }
        });
        return sums;
    }
}
