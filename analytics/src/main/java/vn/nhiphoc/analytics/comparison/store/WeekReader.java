package vn.nhiphoc.analytics.comparison.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import vn.nhiphoc.analytics.comparison.lines.Column;
import vn.nhiphoc.analytics.comparison.lines.Measure;
import vn.nhiphoc.analytics.comparison.lines.Week;
import vn.nhiphoc.analytics.comparison.scope.Units;

/** Reads the figures of one campaign under some types: only their rows, summed by the store. */
final class WeekReader {
    private static final String FIGURES = "sum(visits), toUInt8(countIf(visits_by_summary IS NOT NULL) > 0),"
            + " sumIf(person_activities, check_ins > 0), toUInt8(countIf(check_ins > 0) > 0),"
            + " sumIf(activities_opened, activities_planned > 0), toUInt8(countIf(activities_planned > 0) > 0)";

    private final Queries store;
    private final Units units;
    private final Campaign campaign;
    private final List<String> types;
    private final List<Column> days;
    private final Column whole;

    private WeekReader(Queries store, Units units, Campaign campaign, List<String> types) {
        this.store = store;
        this.units = units;
        this.campaign = campaign;
        this.types = types;
        this.days = IntStream.range(0, campaign.length())
                .mapToObj(day -> new Column(units.size()))
                .toList();
        this.whole = new Column(units.size());
    }

    /**
     * The figures of some types together; of all where the only one is ''.
     *
     * @param minutesOf the days of which a part is asked for: what came before that time of day
     */
    static Week read(
            Queries store,
            Units units,
            Campaign campaign,
            List<String> types,
            Set<LocalDate> minutesOf,
            LocalTime until)
            throws SQLException {
        WeekReader reader = new WeekReader(store, units, campaign, types);
        if (!types.isEmpty()) {
            reader.figures();
            reader.people();
            reader.summaries();
        }
        Map<LocalDate, double[]> parts = new HashMap<>();
        for (LocalDate day : new TreeSet<>(minutesOf)) {
            parts.put(day, reader.part(day, until));
        }
        return new Week(campaign.startsOn(), reader.days, reader.whole, parts);
    }

    /** The units with any figure of the week. */
    static Set<String> reporters(Queries store, Campaign campaign) throws SQLException {
        String its = " WHERE campaign_id = " + Queries.quoted(campaign.id());
        return new TreeSet<>(store.list(
                "SELECT DISTINCT unit_id FROM unit_activity_total" + its + " AND phase = 'week'"
                        + " UNION DISTINCT SELECT DISTINCT unit_id FROM summaries" + its
                        + " AND NOT displaced AND (day IS NULL OR day" + within(campaign) + ")",
                row -> row.getString(1)));
    }

    private static String within(Campaign campaign) {
        return " BETWEEN '" + campaign.startsOn() + "' AND '" + campaign.endsOn() + "'";
    }

    private boolean all() {
        return types.equals(List.of(""));
    }

    private String where() {
        return " WHERE campaign_id = " + Queries.quoted(campaign.id())
                + (all() ? "" : " AND activity_type IN (" + Queries.quoted(types) + ")");
    }

    private void figures() throws SQLException {
        store.each(
                "SELECT unit_id, toString(day), " + FIGURES + " FROM unit_activity_day" + where() + " AND day"
                        + within(campaign) + " GROUP BY unit_id, day",
                row -> figures(column(row), row));
        store.each(
                "SELECT unit_id, '', " + FIGURES + " FROM unit_activity_total" + where()
                        + " AND phase = 'week' GROUP BY unit_id",
                row -> figures(whole, row));
    }

    private void figures(Column column, ResultSet row) throws SQLException {
        int unit = units.number(row.getString(1));
        double visits = row.getDouble(3);
        if (!row.wasNull()) {
            column.add(Measure.VISITS, unit, visits);
        }
        if (row.getInt(4) == 1) {
            column.setWithoutMinutes(unit);
        }
        if (row.getInt(6) == 1) {
            column.add(Measure.PERSON_ACTIVITIES, unit, row.getDouble(5));
        }
        if (row.getInt(8) == 1) {
            column.add(Measure.ACTIVITIES_OPENED, unit, row.getDouble(7));
        }
    }

    private Column column(ResultSet row) throws SQLException {
        String day = row.getString(2);
        return day == null || day.isEmpty()
                ? whole
                : days.get((int)
                        (LocalDate.parse(day).toEpochDay() - campaign.startsOn().toEpochDay()));
    }

    private void people() throws SQLException {
        store.each(
                "SELECT scope_id, coalesce(toString(day), ''), sum(people), scope_kind FROM people WHERE campaign_id = "
                        + Queries.quoted(campaign.id()) + " AND activity_type IN (" + Queries.quoted(types)
                        + ") AND phase = 'week' AND people > 0 GROUP BY scope_id, day, scope_kind",
                row -> {
                    int unit = units.number(row.getString(1));
                    if (unit >= 0 && "unit".equals(row.getString(4))) {
                        column(row).add(Measure.PEOPLE, unit, row.getDouble(3));
                    } else if (unit >= 0) {
                        column(row).addPeopleBelow(unit, row.getDouble(3));
                    }
                });
        if (types.size() > 1) {
            days.forEach(Column::setAllPeopleApart);
            whole.setAllPeopleApart();
        }
    }

    /** What summaries say beside visits, which the figures hold already. The week is read last. */
    private void summaries() throws SQLException {
        store.each(
                "SELECT unit_id, coalesce(toString(day), '') AS of_day, sum(activities), sum(people) FROM summaries"
                        + where() + " AND NOT displaced AND (day IS NULL OR day" + within(campaign)
                        + ") GROUP BY unit_id, of_day ORDER BY of_day = '', of_day",
                this::summary);
    }

    private void summary(ResultSet row) throws SQLException {
        int unit = units.number(row.getString(1));
        Column column = column(row);
        double activities = row.getDouble(3);
        if (!row.wasNull()) {
            column.add(Measure.ACTIVITIES_OPENED, unit, activities);
            if (column != whole) {
                whole.add(Measure.ACTIVITIES_OPENED, unit, activities);
            }
        }
        double people = row.getDouble(4);
        if (!row.wasNull()) {
            if (all() || types.size() > 1 || column.knowsPeople(unit)) {
                column.setPeopleApart(unit);
            } else {
                column.add(Measure.PEOPLE, unit, people);
            }
            apartAbove(column, row.getString(1));
            if (column != whole) {
                whole.setPeopleApart(unit);
                apartAbove(whole, row.getString(1));
            }
        }
    }

    private void apartAbove(Column column, String unit) {
        column.setPeopleBelowApart(units.number(unit));
        units.unit(unit).ancestors().forEach(above -> column.setPeopleBelowApart(units.number(above)));
    }

    private double[] part(LocalDate day, LocalTime until) throws SQLException {
        double[] visits = new double[units.size()];
        Arrays.fill(visits, 0);
        LocalDateTime end = day.atTime(until);
        if (!types.isEmpty()) {
            store.each(
                    "SELECT unit_id, sum(visits) FROM unit_activity_minute" + where() + " AND minute >= '" + day
                            + " 00:00:00' AND minute < '" + end.toString().replace('T', ' ')
                            + (end.getSecond() == 0 ? ":00" : "") + "' GROUP BY unit_id",
                    row -> visits[units.number(row.getString(1))] = row.getDouble(2));
        }
        return visits;
    }
}
