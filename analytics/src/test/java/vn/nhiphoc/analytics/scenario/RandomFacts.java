package vn.nhiphoc.analytics.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.attendance.messages.LineVoided;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Flags;
import vn.nhiphoc.aggregates.summary.messages.SummaryReported;
import vn.nhiphoc.aggregates.summary.messages.SummaryVoided;

/** A log with every kind of fact, drawn from a seed; only such facts follow each other as the intake lets through. */
public final class RandomFacts {
    private static final List<String> UNITS = List.of("city", "ward", "school", "other");
    private static final List<String> TYPES = List.of("talk", "contest");
    private static final int ACTIVITIES = 6;

    private final Random random;
    private final List<Event> events = new ArrayList<>();
    private final List<AttendanceEvent> lines = new ArrayList<>();
    private final List<SummaryReported> summaries = new ArrayList<>();
    private final Set<String> cancelled = new HashSet<>();
    private int keys;

    private RandomFacts(long seed) {
        random = new Random(seed);
    }

    public static List<Event> of(long seed, int howMany) {
        RandomFacts facts = new RandomFacts(seed);
        facts.begin();
        while (facts.events.size() < howMany) {
            facts.next();
        }
        return facts.events;
    }

    private void begin() {
        events.add(Facts.unit("city", null));
        events.add(Facts.unit("ward", "city"));
        events.add(Facts.unit("school", "ward"));
        events.add(Facts.unit("other", "city"));
        events.add(Facts.campaign(2, 4));
        for (int i = 0; i < ACTIVITIES; i++) {
            events.add(Facts.planned("a" + i, any(UNITS), any(TYPES), at(8), at(20)));
        }
    }

    private void next() {
        String activity = "a" + random.nextInt(ACTIVITIES);
        String person = "p" + random.nextInt(12);
        int kind = random.nextInt(100);
        if (kind < 8) {
            summary();
        } else if (kind < 45) {
            Audience audience = random.nextBoolean() ? Audience.RESIDENT : Audience.TEACHER;
            Flags flags = random.nextBoolean() ? Facts.NOT_ASKED : Facts.REMOTE;
            line((AttendanceEvent) Facts.in(activity, "k" + keys++, person, at(random.nextInt(24)), audience, flags));
        } else if (kind < 60) {
            line((AttendanceEvent) Facts.out(activity, "k" + keys++, person, at(random.nextInt(24))));
        } else if (kind < 72) {
            undo();
        } else if (kind < 78) {
            events.add(Facts.headcount(activity, at(9), random.nextInt(30)));
        } else if (kind < 81) {
            events.add(Facts.headcount(activity, at(9)));
        } else if (kind < 85) {
            events.add(Facts.moved(activity, any(UNITS)));
        } else if (kind < 88) {
            events.add(Facts.retyped(activity, any(TYPES)));
        } else if (kind < 91) {
            events.add(cancelled.add(activity) ? Facts.cancelled(activity) : Facts.reinstated(activity));
            if (events.get(events.size() - 1).equals(Facts.reinstated(activity))) {
                cancelled.remove(activity);
            }
        } else if (kind < 94) {
            events.add(Facts.changed(activity, at(8), "06T10:00"));
        } else if (kind < 96) {
            events.add(random.nextBoolean() ? Facts.opened(activity, at(8)) : Facts.closed(activity, at(9)));
        } else if (kind < 98) {
            events.add(Facts.outcome(activity, "money", random.nextBoolean() ? 1.5 * keys : null));
        } else if (kind < 99) {
            events.add(Facts.campaign(1 + random.nextInt(3), 3 + random.nextInt(3)));
        } else {
            events.add(Facts.unit("school", random.nextBoolean() ? "ward" : "other"));
        }
    }

    private void line(AttendanceEvent line) {
        lines.add(line);
        events.add(line);
    }

    private void summary() {
        if (!summaries.isEmpty() && random.nextInt(3) == 0) {
            SummaryReported summary = summaries.remove(random.nextInt(summaries.size()));
            events.add(new SummaryVoided(
                    summary.campaignId(), summary.key(), summary.unitId(), summary.type(), summary.day()));
        } else {
            Long visits = random.nextInt(4) == 0 ? null : Long.valueOf(random.nextInt(50));
            Event summary = Facts.summary("s" + keys++, any(UNITS), any(TYPES), random.nextInt(6), visits);
            summaries.add((SummaryReported) summary);
            events.add(summary);
        }
    }

    private void undo() {
        if (!lines.isEmpty()) {
            AttendanceEvent line = lines.remove(random.nextInt(lines.size()));
            events.add(new LineVoided(line.activityId(), line.key(), line.person(), line.at(), Facts.time("30T00:00")));
        }
    }

    private String at(int hour) {
        return String.format("%02dT%02d:%02d", 1 + random.nextInt(5), hour, random.nextInt(3));
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
