package vn.nhiphoc.analytics.comparison.store;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.comparison.lines.Column;
import vn.nhiphoc.analytics.comparison.lines.Measure;
import vn.nhiphoc.analytics.comparison.lines.Week;
import vn.nhiphoc.analytics.comparison.scope.Units;

/**
 * The figures of a campaign under some types together, while they are read.
 *
 * @param types '' alone is all of them
 */
record Figures(Campaign campaign, List<String> types, List<Column> days, Column whole) {

    Figures(Campaign campaign, List<String> types, Units units) {
        this(
                campaign,
                types,
                IntStream.range(0, campaign.length())
                        .mapToObj(day -> new Column(units.size()))
                        .toList(),
                new Column(units.size()));
    }

    /** Of a day by its number since 1970, of the week for 0; null for a day outside of the campaign. */
    @Nullable
    Column column(int day) {
        if (day == 0) {
            return whole;
        }
        int index = (int) (day - campaign.startsOn().toEpochDay());
        return index < 0 || index >= days.size() ? null : days.get(index);
    }

    boolean ofAllTypes() {
        return types.equals(List.of(""));
    }

    /** Adds what is known of a unit; NaN is not known. */
    static void add(Column column, Measure measure, int unit, double figure) {
        if (!Double.isNaN(figure)) {
            column.add(measure, unit, figure);
        }
    }

    /** Adds what a summary says beside visits. Those of the week come last. */
    void addSummary(Units units, int day, String id, double activities, double people) {
        Column column = column(day);
        if (column == null) {
            return;
        }
        int unit = units.number(id);
        add(column, Measure.ACTIVITIES_OPENED, unit, activities);
        if (column != whole) {
            add(whole, Measure.ACTIVITIES_OPENED, unit, activities);
        }
        if (Double.isNaN(people)) {
            return;
        }
        if (ofAllTypes() || types.size() > 1 || column.knowsPeople(unit)) {
            column.setPeopleApart(unit);
        } else {
            column.add(Measure.PEOPLE, unit, people);
        }
        apartAbove(units, column, id);
        if (column != whole) {
            whole.setPeopleApart(unit);
            apartAbove(units, whole, id);
        }
    }

    private static void apartAbove(Units units, Column column, String unit) {
        column.setPeopleBelowApart(units.number(unit));
        units.unit(unit).ancestors().forEach(above -> column.setPeopleBelowApart(units.number(above)));
    }

    /** Nobody adds up the people of several types. */
    void setPeopleOfSeveralTypesApart() {
        if (types.size() > 1) {
            days.forEach(Column::setAllPeopleApart);
            whole.setAllPeopleApart();
        }
    }

    Week week() {
        return new Week(campaign.startsOn(), days, whole, Map.of());
    }
}
