package vn.nhiphoc.audit.run;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.LoggedEvent;
import vn.nhiphoc.audit.facts.Clock;
import vn.nhiphoc.audit.facts.Line;
import vn.nhiphoc.audit.facts.NotUnderstood;
import vn.nhiphoc.audit.facts.Understanding;

/**
 * All events of one activity, in the order of the log, and its attendance lines.
 *
 * @param lines the line of each event that is one
 */
record Evidence(List<LoggedEvent> events, Map<LoggedEvent, Line> lines) {

    static Evidence of(List<LoggedEvent> unordered) {
        List<LoggedEvent> events = unordered.stream().sorted().toList();
        Map<LoggedEvent, Line> lines = new HashMap<>();
        for (LoggedEvent event : events) {
            Line line = line(event);
            if (line != null) {
                lines.put(event, line);
            }
        }
        return new Evidence(events, lines);
    }

    private static @Nullable Line line(LoggedEvent event) {
        try {
            return Understanding.line(event);
        } catch (NotUnderstood e) {
            return null;
        }
    }

    /** The local days that anything of it speaks of. */
    Set<LocalDate> days() {
        Set<LocalDate> days = new TreeSet<>();
        for (LoggedEvent event : events) {
            Line line = lines.get(event);
            LocalDate day = line == null ? FactEffects.dayOf(event) : Clock.day(line.at());
            if (day != null) {
                days.add(day);
            }
        }
        return days;
    }
}
