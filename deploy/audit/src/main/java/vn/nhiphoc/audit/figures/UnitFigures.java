package vn.nhiphoc.audit.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.Text;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Summary;

/**
 * What stands at one place on a day or in a phase.
 *
 * @param starting the activities that begin there then, cancelled ones among them
 * @param days the days of activities that are not cancelled
 * @param active the activities whose span touches the phase; of no use for a day
 * @param summaries those that know visits where nothing finer stands
 */
record UnitFigures(List<Activity> starting, List<ActivityDay> days, List<Activity> active, List<Summary> summaries) {

    UnitFigures() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** The figures' columns, which views of days and of phases share. */
    Row row(View view, List<String> key, long personActivities, long people) {
        boolean evidence = days.stream().anyMatch(ActivityDay::isEvidence);
        long summedUp = 0;
        for (Summary summary : summaries) {
            summedUp += Objects.requireNonNull(summary.visits());
        }
        long visits = summedUp + days.stream().mapToLong(ActivityDay::visits).sum();
        List<@Nullable String> values = new ArrayList<>(key);
        values.addAll(Arrays.asList(
                starting(activity -> !activity.isCancelled()),
                starting(activity -> !activity.isCancelled() && activity.stage() != Activity.Stage.PLANNED),
                starting(activity -> !activity.isCancelled() && activity.stage() == Activity.Stage.CLOSED),
                starting(Activity::isCancelled),
                evidence || !summaries.isEmpty() ? Text.number(visits) : null,
                sum(ActivityDay::visitsByCheckIn),
                sum(ActivityDay::visitsByHeadcount),
                summaries.isEmpty() ? null : Text.number(summedUp),
                sum(ActivityDay::checkIns),
                Text.number(personActivities),
                Text.number(people),
                sum(ActivityDay::learningMinutes)));
        if (view.hasColumn("activities_active")) {
            values.add(Text.number(active.size()));
        }
        return new Row(view, values);
    }

    private String starting(Predicate<Activity> which) {
        return Text.number(starting.stream().filter(which).count());
    }

    private String sum(ToLongFunction<ActivityDay> figure) {
        return Text.number(days.stream().mapToLong(figure).sum());
    }
}
