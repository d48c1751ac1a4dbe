package vn.nhiphoc.audit.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Campaign;
import vn.nhiphoc.audit.facts.Details;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Phase;
import vn.nhiphoc.audit.facts.Place;
import vn.nhiphoc.audit.facts.Summary;

/** Unit × type × phase. A campaign that nothing defined has no phases. */
final class UnitTotalRows {
    private record In(Place place, Phase phase) {}

    private UnitTotalRows() {}

    static List<Row> of(
            Facts facts, Collection<Activity> activities, ActivityDays days, List<Summary> summaries, Sums sums) {
        Map<In, UnitFigures> figures = new HashMap<>();
        Map<In, Long> personActivities = new HashMap<>();
        for (Activity activity : activities) {
            Campaign campaign = facts.campaigns().get(activity.place().campaign());
            if (campaign != null) {
                enter(figures, activity, campaign, days.of(activity));
                for (Phase phase : Phase.values()) {
                    long persons = activity.isCancelled() ? 0 : sums.of(new Cell.OfPhase(activity.id(), phase), 0);
                    personActivities.merge(new In(activity.place(), phase), persons, Long::sum);
                }
            }
        }
        for (Summary summary : summaries) {
            Phase phase = summary.phase(facts.campaigns().get(summary.place().campaign()));
            if (phase != null) {
                In in = new In(summary.place(), phase);
                figures.computeIfAbsent(in, i -> new UnitFigures()).summaries().add(summary);
            }
        }
        List<Row> rows = new ArrayList<>();
        figures.forEach((in, of) -> {
            Place place = in.place;
            Cell.People people = new Cell.People(place.campaign(), false, place.unit(), place.type(), null, in.phase);
            List<String> key = List.of(place.campaign(), place.unit(), place.type(), in.phase.code());
            rows.add(of.row(View.UNIT_ACTIVITY_TOTAL, key, personActivities.getOrDefault(in, 0L), sums.of(people, 0)));
        });
        return rows;
    }

    private static void enter(
            Map<In, UnitFigures> figures, Activity activity, Campaign campaign, List<ActivityDay> days) {
        Details details = activity.details();
        at(figures, activity, campaign.phaseOf(details.firstDay())).starting().add(activity);
        if (!activity.isCancelled()) {
            for (Phase phase : Phase.values()) {
                if (campaign.touches(phase, details.firstDay(), details.lastDay())) {
                    at(figures, activity, phase).active().add(activity);
                }
            }
            days.forEach(day ->
                    at(figures, activity, campaign.phaseOf(day.day())).days().add(day));
        }
    }

    private static UnitFigures at(Map<In, UnitFigures> figures, Activity activity, Phase phase) {
        return figures.computeIfAbsent(new In(activity.place(), phase), in -> new UnitFigures());
    }
}
