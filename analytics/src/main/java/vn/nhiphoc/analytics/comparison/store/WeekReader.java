package vn.nhiphoc.analytics.comparison.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.nhiphoc.analytics.comparison.lines.Column;
import vn.nhiphoc.analytics.comparison.lines.Measure;
import vn.nhiphoc.analytics.comparison.lines.Week;
import vn.nhiphoc.analytics.comparison.scope.Units;

/** Reads the figures of some campaigns under some types: only their rows, summed by the store. */
final class WeekReader {
    /** Unknown is not a number. */
    private static final String FIGURES =
            "toFloat64(ifNull(sum(visits), nan)), countIf(visits_by_summary IS NOT NULL) > 0,"
                    + " if(countIf(check_ins > 0) > 0, toFloat64(sumIf(person_activities, check_ins > 0)), nan),"
                    + " if(countIf(activities_planned > 0) > 0,"
                    + " toFloat64(sumIf(activities_opened, activities_planned > 0)), nan)";

    private final Queries store;
    private final Units units;
    private final List<String> types;
    private final Map<String, Figures> campaigns = new HashMap<>();

    private WeekReader(Queries store, Units units, Collection<Campaign> campaigns, List<String> types) {
        this.store = store;
        this.units = units;
        this.types = types;
        campaigns.forEach(campaign -> this.campaigns.put(campaign.id(), new Figures(campaign, units)));
    }

    /** The figures of some types together, by campaign; of all types where the only one is ''. */
    static Map<String, Week> read(Queries store, Units units, Collection<Campaign> campaigns, List<String> types)
            throws SQLException, InterruptedException {
        WeekReader reader = new WeekReader(store, units, campaigns, types);
        if (!types.isEmpty()) {
            reader.figures();
            reader.people();
            reader.summaries();
        }
        Map<String, Week> weeks = new HashMap<>();
        reader.campaigns.forEach((id, figures) -> weeks.put(id, figures.week()));
        return weeks;
    }

    /** The units with any figure of the week, by campaign. */
    static Map<String, Set<String>> reporters(Queries store, Collection<Campaign> campaigns) throws SQLException {
        Map<String, Set<String>> reporters = new TreeMap<>();
        Map<String, Campaign> byId = new HashMap<>();
        campaigns.forEach(campaign -> {
            reporters.put(campaign.id(), new TreeSet<>());
            byId.put(campaign.id(), campaign);
        });
        String its = " WHERE campaign_id IN (" + Queries.quoted(byId.keySet()) + ")";
        store.each(
                "SELECT DISTINCT campaign_id, unit_id, '' FROM unit_activity_total" + its + " AND phase = 'week'"
                        + " UNION DISTINCT SELECT DISTINCT campaign_id, unit_id, ifNull(toString(day), '')"
                        + " FROM summaries" + its + " AND NOT displaced",
                row -> {
                    LocalDate day = row.getString(3).isEmpty() ? null : LocalDate.parse(row.getString(3));
                    Campaign campaign = byId.get(row.getString(1));
                    Set<String> known = reporters.get(row.getString(1));
                    if (campaign != null && known != null && (day == null || campaign.isOn(day))) {
                        known.add(row.getString(2));
                    }
                });
        return reporters;
    }

    /** Visits by unit of a day before a time of it. */
    static double[] part(
            Queries store, Units units, Campaign campaign, List<String> types, LocalDate day, LocalTime until)
            throws SQLException {
        double[] visits = new double[units.size()];
        Arrays.fill(visits, 0);
        if (!types.isEmpty()) {
            LocalDateTime end = day.atTime(until);
            WeekReader reader = new WeekReader(store, units, List.of(campaign), types);
            store.each(
                    "SELECT unit_id, sum(visits) FROM unit_activity_minute" + reader.where() + " AND minute >= '" + day
                            + " 00:00:00' AND minute < '" + end.toString().replace('T', ' ')
                            + (end.getSecond() == 0 ? ":00" : "") + "' GROUP BY unit_id",
                    row -> visits[units.number(row.getString(1))] = row.getDouble(2));
        }
        return visits;
    }

    private boolean all() {
        return types.equals(List.of(""));
    }

    private String where() {
        return its() + (all() ? "" : " AND activity_type IN (" + Queries.quoted(types) + ")");
    }

    private String its() {
        return " WHERE campaign_id IN (" + Queries.quoted(campaigns.keySet()) + ")";
    }

    private void figures() throws SQLException, InterruptedException {
        store.scan(
                "SELECT campaign_id, unit_id, day, " + FIGURES + " FROM unit_activity_day" + where()
                        + " GROUP BY campaign_id, unit_id, day",
                this::figures);
        store.scan(
                "SELECT campaign_id, unit_id, toDate(0), " + FIGURES + " FROM unit_activity_total" + where()
                        + " AND phase = 'week' GROUP BY campaign_id, unit_id",
                this::figures);
    }

    private void figures(BinaryRows row) throws IOException {
        Figures its = of(row.text());
        int unit = units.number(row.text());
        Column column = its.column(row.two());
        double visits = row.real();
        boolean summary = row.one() == 1;
        double activities = row.real();
        double opened = row.real();
        if (column == null || unit < 0) {
            return;
        }
        add(column, Measure.VISITS, unit, visits);
        add(column, Measure.PERSON_ACTIVITIES, unit, activities);
        add(column, Measure.ACTIVITIES_OPENED, unit, opened);
        if (summary) {
            column.setWithoutMinutes(unit);
        }
    }

    private Figures of(String campaign) {
        Figures its = campaigns.get(campaign);
        if (its == null) {
            throw new IllegalStateException("nobody asked for the campaign " + campaign);
        }
        return its;
    }

    private static void add(Column column, Measure measure, int unit, double figure) {
        if (!Double.isNaN(figure)) {
            column.add(measure, unit, figure);
        }
    }

    private void people() throws SQLException, InterruptedException {
        store.scan(
                "SELECT campaign_id, scope_id, ifNull(day, toDate(0)) AS of_day, scope_kind = 'unit',"
                        + " toFloat64(sum(people)) FROM people" + its() + " AND activity_type IN ("
                        + Queries.quoted(types)
                        + ") AND phase = 'week' AND people > 0 GROUP BY campaign_id, scope_id, of_day, scope_kind",
                row -> {
                    Figures its = of(row.text());
                    int unit = units.number(row.text());
                    Column column = its.column(row.two());
                    boolean own = row.one() == 1;
                    double people = row.real();
                    if (column != null && unit >= 0 && own) {
                        column.add(Measure.PEOPLE, unit, people);
                    } else if (column != null && unit >= 0) {
                        column.addPeopleBelow(unit, people);
                    }
                });
        if (types.size() > 1) {
            campaigns.values().forEach(Figures::setAllPeopleApart);
        }
    }

    /** What summaries say beside visits, which the figures hold already. The week is read last. */
    private void summaries() throws SQLException, InterruptedException {
        store.scan(
                "SELECT campaign_id, unit_id, ifNull(day, toDate(0)) AS of_day, toFloat64(ifNull(sum(activities), nan)),"
                        + " toFloat64(ifNull(sum(people), nan)) FROM summaries" + where() + " AND NOT displaced"
                        + " GROUP BY campaign_id, unit_id, of_day ORDER BY of_day = toDate(0), of_day",
                row -> {
                    Figures its = of(row.text());
                    String unit = row.text();
                    Column column = its.column(row.two());
                    double activities = row.real();
                    double people = row.real();
                    if (column != null) {
                        summary(its.whole(), column, unit, activities, people);
                    }
                });
    }

    private void summary(Column whole, Column column, String id, double activities, double people) {
        int unit = units.number(id);
        add(column, Measure.ACTIVITIES_OPENED, unit, activities);
        if (column != whole) {
            add(whole, Measure.ACTIVITIES_OPENED, unit, activities);
        }
        if (Double.isNaN(people)) {
            return;
        }
        if (all() || types.size() > 1 || column.knowsPeople(unit)) {
            column.setPeopleApart(unit);
        } else {
            column.add(Measure.PEOPLE, unit, people);
        }
        apartAbove(column, id);
        if (column != whole) {
            whole.setPeopleApart(unit);
            apartAbove(whole, id);
        }
    }

    private void apartAbove(Column column, String unit) {
        column.setPeopleBelowApart(units.number(unit));
        units.unit(unit).ancestors().forEach(above -> column.setPeopleBelowApart(units.number(above)));
    }
}
