package vn.nhiphoc.analytics.comparison.store;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.comparison.lines.Column;
import vn.nhiphoc.analytics.comparison.lines.Week;
import vn.nhiphoc.analytics.comparison.scope.Units;

/** The figures of a campaign while they are read. */
record Figures(Campaign campaign, List<Column> days, Column whole) {

    Figures(Campaign campaign, Units units) {
        this(
                campaign,
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

    void setAllPeopleApart() {
        days.forEach(Column::setAllPeopleApart);
        whole.setAllPeopleApart();
    }

    Week week() {
        return new Week(campaign.startsOn(), days, whole, Map.of());
    }
}
