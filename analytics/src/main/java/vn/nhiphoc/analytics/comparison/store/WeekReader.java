package vn.nhiphoc.analytics.comparison.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.nhiphoc.analytics.comparison.lines.Column;
import vn.nhiphoc.analytics.comparison.lines.Measure;
import vn.nhiphoc.analytics.comparison.lines.Week;
import vn.nhiphoc.analytics.comparison.scope.Units;

/**
 * Reads the figures of some campaigns under some types: only their rows. To the store many types are one look at its
 * rows, as one type is; all types together are added up there.
 */
final class WeekReader {
    /** Unknown is not a number. */
    private static final String EACH_TYPE = "toFloat64(ifNull(visits, nan)), visits_by_summary IS NOT NULL,"
            + " if(check_ins > 0, toFloat64(person_activities), nan),"
            + " if(activities_planned > 0, toFloat64(activities_opened), nan)";

    private static final String ALL_TYPES =
            "toFloat64(ifNull(sum(visits), nan)), countIf(visits_by_summary IS NOT NULL) > 0,"
                    + " if(countIf(check_ins > 0) > 0, toFloat64(sumIf(person_activities, check_ins > 0)), nan),"
                    + " if(countIf(activities_planned > 0) > 0,"
                    + " toFloat64(sumIf(activities_opened, activities_planned > 0)), nan)";

    private final Queries store;
    private final Units units;
    private final boolean all;
    private final List<String> campaigns;
    private final List<String> types;
    /** Who takes the figures of a campaign and type, by their places in the lists. */
    private final List<List<List<Figures>>> takers = new ArrayList<>();

    private WeekReader(Queries store, Units units, Collection<Figures> wanted, boolean all) {
        this.store = store;
        this.units = units;
        this.all = all;
        SortedSet<String> ids = new TreeSet<>();
        SortedSet<String> codes = new TreeSet<>();
        for (Figures figures : wanted) {
            ids.add(figures.campaign().id());
            codes.addAll(figures.types());
        }
        campaigns = List.copyOf(ids);
        types = List.copyOf(codes);
        for (String campaign : campaigns) {
            List<List<Figures>> byType = new ArrayList<>();
            for (String type : types) {
                byType.add(wanted.stream()
                        .filter(figures -> figures.campaign().id().equals(campaign)
                                && figures.types().contains(type))
                        .toList());
            }
            takers.add(byType);
        }
    }

    /** The figures of campaigns under types that are taken together, by these and by campaign. */
    static Map<List<String>, Map<String, Week>> read(
            Queries store, Units units, Map<List<String>, Map<String, Campaign>> wanted)
            throws SQLException, InterruptedException, IOException {
        List<Figures> eachType = new ArrayList<>();
        List<Figures> allTypes = new ArrayList<>();
        List<Figures> every = new ArrayList<>();
        wanted.forEach((types, campaigns) -> campaigns.values().forEach(campaign -> {
            Figures figures = new Figures(campaign, types, units);
            every.add(figures);
            if (figures.ofAllTypes()) {
                allTypes.add(figures);
            } else if (!types.isEmpty()) {
                eachType.add(figures);
            }
        }));
        WeekReader each = new WeekReader(store, units, eachType, false);
        WeekReader all = new WeekReader(store, units, allTypes, true);
        List<Figures> both = new ArrayList<>(eachType);
        both.addAll(allTypes);
        WeekReader people = new WeekReader(store, units, both, false);
        Aside<Void> itsPeople = Aside.doing("comparison-people", people::people);
        Aside<Void> ofAllTypes = Aside.doing("comparison-all-types", all::figures);
        each.figures();
        itsPeople.get();
        ofAllTypes.get();
        each.summaries();
        all.summaries();
        Map<List<String>, Map<String, Week>> weeks = new HashMap<>();
        for (Figures figures : every) {
            figures.setPeopleOfSeveralTypesApart();
            weeks.computeIfAbsent(figures.types(), types -> new HashMap<>())
                    .put(figures.campaign().id(), figures.week());
        }
        return weeks;
    }

    private void scan(String sql, Queries.Scan scan) throws SQLException, InterruptedException {
        if (!campaigns.isEmpty()) {
            store.scan(sql, scan);
        }
    }

    /** The first columns of a row: the places of its campaign and its type, and a unit. */
    private String head(String type, String unit) {
        return "SELECT toUInt16(indexOf([" + Queries.quoted(campaigns) + "], campaign_id) - 1), toUInt16(indexOf(["
                + Queries.quoted(types) + "], " + type + ") - 1), " + unit;
    }

    private String itsCampaigns() {
        return " WHERE campaign_id IN (" + Queries.quoted(campaigns) + ")";
    }

    private String itsTypes() {
        return " AND activity_type IN (" + Queries.quoted(types) + ")";
    }

    private void figures() throws SQLException, InterruptedException {
        String type = all ? "''" : "activity_type";
        String figures = all ? ALL_TYPES : EACH_TYPE;
        String types = all ? "" : itsTypes();
        scan(
                head(type, "unit_id") + ", day, " + figures + " FROM unit_activity_day" + itsCampaigns() + types
                        + (all ? " GROUP BY campaign_id, unit_id, day" : ""),
                this::figures);
        scan(
                head(type, "unit_id") + ", toDate(0), " + figures + " FROM unit_activity_total" + itsCampaigns() + types
                        + " AND phase = 'week'" + (all ? " GROUP BY campaign_id, unit_id" : ""),
                this::figures);
    }

    private List<Figures> takers(BinaryRows row) throws IOException {
        return takers.get(row.two()).get(row.two());
    }

    private void figures(BinaryRows row) throws IOException {
        List<Figures> takers = takers(row);
        int unit = units.number(row.text());
        int day = row.two();
        double visits = row.real();
        boolean summary = row.one() == 1;
        double activities = row.real();
        double opened = row.real();
        for (Figures its : takers) {
            Column column = its.column(day);
            if (column != null && unit >= 0) {
                Figures.add(column, Measure.VISITS, unit, visits);
                Figures.add(column, Measure.PERSON_ACTIVITIES, unit, activities);
                Figures.add(column, Measure.ACTIVITIES_OPENED, unit, opened);
                if (summary) {
                    column.setWithoutMinutes(unit);
                }
            }
        }
    }

    private void people() throws SQLException, InterruptedException {
        scan(
                head("activity_type", "scope_id") + ", ifNull(day, toDate(0)), scope_kind = 'unit', toFloat64(people)"
                        + " FROM people" + itsCampaigns() + itsTypes() + " AND phase = 'week' AND people > 0",
                row -> {
                    List<Figures> takers = takers(row);
                    int unit = units.number(row.text());
                    int day = row.two();
                    boolean own = row.one() == 1;
                    double people = row.real();
                    for (Figures its : takers) {
                        Column column = its.column(day);
                        if (column != null && unit >= 0 && own) {
                            column.add(Measure.PEOPLE, unit, people);
                        } else if (column != null && unit >= 0) {
                            column.addPeopleBelow(unit, people);
                        }
                    }
                });
    }

    /** What summaries say beside visits, which the figures hold already. The week is read last. */
    private void summaries() throws SQLException, InterruptedException {
        scan(
                head(all ? "''" : "activity_type", "unit_id") + ", ifNull(day, toDate(0)) AS of_day,"
                        + " toFloat64(ifNull(activities, nan)), toFloat64(ifNull(people, nan)) FROM summaries"
                        + itsCampaigns() + (all ? "" : itsTypes())
                        + " AND NOT displaced ORDER BY of_day = toDate(0), of_day",
                row -> {
                    List<Figures> takers = takers(row);
                    String unit = row.text();
                    int day = row.two();
                    double activities = row.real();
                    double people = row.real();
                    takers.forEach(its -> its.addSummary(units, day, unit, activities, people));
                });
    }
}
