package vn.nhiphoc.audit.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.nhiphoc.audit.facts.Activity;

/** The days of some activities on which something stands: a headcount or a line. */
final class ActivityDays {
    private final Map<String, List<ActivityDay>> days = new HashMap<>();

    ActivityDays(Collection<Activity> activities, Sums sums) {
        Map<String, Set<LocalDate>> standing = new HashMap<>();
        sums.forEach((cell, figures) -> {
            if (cell instanceof Cell.OfDay of) {
                standing.computeIfAbsent(of.activity(), id -> new TreeSet<>()).add(of.day());
            }
        });
        for (Activity activity : activities) {
            Set<LocalDate> all = new TreeSet<>(standing.getOrDefault(activity.id(), Set.of()));
            all.addAll(activity.headcounts().keySet());
            days.put(
                    activity.id(),
                    all.stream().map(day -> ActivityDay.of(activity, day, sums)).toList());
        }
    }

    List<ActivityDay> of(Activity activity) {
        return days.getOrDefault(activity.id(), List.of());
    }

    Stream<ActivityDay> all() {
        return days.values().stream().flatMap(List::stream);
    }
}
