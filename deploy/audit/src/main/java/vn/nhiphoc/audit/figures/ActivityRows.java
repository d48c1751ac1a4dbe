package vn.nhiphoc.audit.figures;

import java.util.List;
import java.util.Locale;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.Text;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Details;

/** An activity as it stands; a cancelled one keeps its check-ins, headcount and people, not its visits. */
final class ActivityRows {
    private ActivityRows() {}

    static Row of(Activity activity, List<ActivityDay> days, Sums sums) {
        Details details = activity.details();
        Cell.OfActivity whole = new Cell.OfActivity(activity.id());
        boolean goesOn = activity.stage() == Activity.Stage.OPEN && !activity.isCancelled();
        long visits = days.stream().mapToLong(ActivityDay::visits).sum();
        boolean counted = days.stream().anyMatch(day -> day.headcount() != null);
        long headcount = days.stream().mapToLong(ActivityDay::visitsByHeadcount).sum();
        return Row.of(
                View.ACTIVITIES,
                activity.id(),
                activity.place().campaign(),
                activity.place().unit(),
                activity.place().type(),
                details.form(),
                details.title(),
                details.mode(),
                activity.isCancelled() ? "cancelled" : activity.stage().name().toLowerCase(Locale.ROOT),
                Text.moment(details.startsAt()),
                Text.moment(details.endsAt()),
                Text.optionalMoment(activity.openedAt()),
                Text.optionalMoment(activity.closedAt()),
                Text.number(days.stream().mapToLong(ActivityDay::checkIns).sum()),
                counted ? Text.number(headcount) : null,
                Text.number(activity.isCancelled() ? 0 : visits),
                Text.number(sums.of(whole, 0)),
                Text.number(goesOn ? sums.of(whole, 1) : 0));
    }
}
