package vn.nhiphoc.audit.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.Text;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Campaign;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Place;
import vn.nhiphoc.audit.facts.Summary;

/** Unit × type × day. */
final class UnitDayRows {
    private record At(Place place, LocalDate day) {}

    private UnitDayRows() {}

    static List<Row> of(
            Facts facts, Collection<Activity> activities, ActivityDays days, List<Summary> summaries, Sums sums) {
        Map<At, UnitFigures> figures = new HashMap<>();
        for (Activity activity : activities) {
            At start = new At(activity.place(), activity.details().firstDay());
            figures.computeIfAbsent(start, at -> new UnitFigures()).starting().add(activity);
        }
        days.all()
                .filter(day -> !day.activity().isCancelled())
                .forEach(day -> figures.computeIfAbsent(
                                new At(day.activity().place(), day.day()), at -> new UnitFigures())
                        .days()
                        .add(day));
        for (Summary summary : summaries) {
            if (summary.day() != null) {
                At at = new At(summary.place(), summary.day());
                figures.computeIfAbsent(at, a -> new UnitFigures()).summaries().add(summary);
            }
        }
        List<Row> rows = new ArrayList<>();
        figures.forEach((at, of) -> rows.add(row(facts, at, of, sums)));
        return rows;
    }

    private static Row row(Facts facts, At at, UnitFigures figures, Sums sums) {
        Place place = at.place;
        Campaign campaign = facts.campaigns().get(place.campaign());
        LocalDate firstDay = campaign == null ? LocalDate.EPOCH : campaign.startsOn();
        Cell.People people = new Cell.People(
                place.campaign(),
                false,
                place.unit(),
                place.type(),
                at.day,
                campaign == null ? null : campaign.phaseOf(at.day));
        List<String> key = List.of(
                place.campaign(),
                place.unit(),
                place.type(),
                Text.day(at.day),
                Text.number(ChronoUnit.DAYS.between(firstDay, at.day) + 1),
                CellRows.PhaseText.of(facts, place.campaign(), at.day));
        long personActivities =
                figures.days().stream().mapToLong(ActivityDay::persons).sum();
        return figures.row(View.UNIT_ACTIVITY_DAY, key, personActivities, sums.of(people, 0));
    }
}
