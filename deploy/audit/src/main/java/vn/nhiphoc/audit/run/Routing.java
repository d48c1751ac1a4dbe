package vn.nhiphoc.audit.run;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Place;
import vn.nhiphoc.audit.facts.Summary;
import vn.nhiphoc.audit.figures.Cell;

/** By what cells and rows are spread: all that belongs to one unit of one campaign comes together. */
record Routing(Facts facts) {
    private static final Set<View> SPREAD = Set.of(
            View.ACTIVITIES,
            View.FINDINGS,
            View.UNIT_ACTIVITY_MINUTE,
            View.UNIT_ACTIVITY_DAY,
            View.UNIT_ACTIVITY_TOTAL,
            View.UNIT_AUDIENCE_DAY,
            View.PEOPLE,
            View.SUMMARIES);

    static boolean spreads(View view) {
        return SPREAD.contains(view);
    }

    int of(Activity activity) {
        return of(activity.place());
    }

    int of(Cell cell) {
        if (cell instanceof Cell.Minute minute) {
            return of(minute.place());
        } else if (cell instanceof Cell.Audience audience) {
            return of(audience.place());
        } else if (cell instanceof Cell.People people) {
            return of(people.campaign(), people.scope());
        }
        String activity = cell instanceof Cell.OfActivity of
                ? of.activity()
                : cell instanceof Cell.OfDay of
                        ? of.activity()
                        : cell instanceof Cell.OfPhase of ? of.activity() : ((Cell.Outside) cell).activity();
        return of(Objects.requireNonNull(facts.activity(activity)));
    }

    /** A row of a view that is spread. An activity's row goes where the activity is, whatever the row says. */
    int of(View view, List<@Nullable String> values) {
        Row row = new Row(view, values);
        if (view == View.ACTIVITIES) {
            Activity known = facts.activity(String.valueOf(row.value("activity_id")));
            if (known != null) {
                return of(known);
            }
        }
        String unit = row.value(view == View.PEOPLE ? "scope_id" : "unit_id");
        return of(String.valueOf(row.value("campaign_id")), String.valueOf(unit));
    }

    int of(Summary summary) {
        return of(summary.place());
    }

    private static int of(Place place) {
        return of(place.campaign(), place.unit());
    }

    private static int of(String campaign, String unit) {
        return 31 * campaign.hashCode() + unit.hashCode();
    }
}
