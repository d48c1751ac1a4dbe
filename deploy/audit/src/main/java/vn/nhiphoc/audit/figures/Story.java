package vn.nhiphoc.audit.figures;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Campaign;
import vn.nhiphoc.audit.facts.Clock;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Line;
import vn.nhiphoc.audit.facts.Phase;
import vn.nhiphoc.audit.facts.Place;

/** One person: what the standing lines in each activity come to, and in which scopes the person counts. */
record Story(Facts facts, Sums sums) {

    void tell(Map<String, List<Line>> standing) {
        Set<Cell.People> scopes = new HashSet<>();
        standing.forEach((id, lines) -> {
            Activity activity = facts.activity(id);
            if (activity != null) {
                tell(activity, Attendance.of(lines), scopes);
            }
        });
        scopes.forEach(scope -> sums.add(scope, 1));
    }

    private void tell(Activity activity, Attendance attendance, Set<Cell.People> scopes) {
        Campaign campaign = facts.campaigns().get(activity.place().campaign());
        sums.add(new Cell.OfActivity(activity.id()), attendance.came() ? 1 : 0, attendance.isInside() ? 1 : 0);
        Set<Phase> phases = new HashSet<>();
        attendance.days().forEach((day, lines) -> {
            Line first = Attendance.firstCheckIn(lines);
            sums.add(
                    new Cell.OfDay(activity.id(), day),
                    first == null ? 0 : 1,
                    lines.stream().filter(Line::isCheckIn).count(),
                    lines.stream().filter(line -> !line.isCheckIn()).count(),
                    Attendance.learningMinutes(lines));
            outsideHours(activity, day, lines);
            if (!activity.isCancelled()) {
                minutesAndAudiences(activity, day, lines, first);
            }
            if (first != null) {
                Phase phase = campaign == null ? null : campaign.phaseOf(day);
                if (phase != null) {
                    phases.add(phase);
                }
                if (!activity.isCancelled()) {
                    people(activity.place(), day, phase, scopes);
                }
            }
        });
        phases.forEach(phase -> sums.add(new Cell.OfPhase(activity.id(), phase), 1));
    }

    private void outsideHours(Activity activity, LocalDate day, List<Line> lines) {
        for (Line line : lines) {
            if (line.isCheckIn()
                    && (line.at() < activity.details().startsAt()
                            || line.at() > activity.details().endsAt())) {
                sums.add(new Cell.Outside(activity.id(), day), 1, line.at());
            }
        }
    }

    /** A visit stands where the person's first check-in of the day does, unless a headcount stands for that day. */
    private void minutesAndAudiences(Activity activity, LocalDate day, List<Line> lines, @Nullable Line first) {
        Place place = activity.place();
        boolean counted = activity.headcounts().containsKey(day);
        for (Line line : lines) {
            long visit = line.equals(first) && !counted ? 1 : 0;
            long checkIn = line.isCheckIn() ? 1 : 0;
            sums.add(new Cell.Minute(place, line.audience(), Clock.minute(line.at())), visit, checkIn, 1 - checkIn);
            if (line.isCheckIn()) {
                sums.add(new Cell.Audience(place, day, line.audience(), line.flags()), visit, checkIn);
            }
        }
    }

    private void people(Place at, LocalDate day, @Nullable Phase phase, Set<Cell.People> scopes) {
        for (String type : List.of(at.type(), "")) {
            both(at.campaign(), false, at.unit(), type, day, phase, scopes);
            for (String unit : facts.upwards(at.unit())) {
                both(at.campaign(), true, unit, type, day, phase, scopes);
            }
        }
    }

    private static void both(
            String campaign,
            boolean subtree,
            String scope,
            String type,
            LocalDate day,
            @Nullable Phase phase,
            Set<Cell.People> scopes) {
        scopes.add(new Cell.People(campaign, subtree, scope, type, day, phase));
        if (phase != null) {
            scopes.add(new Cell.People(campaign, subtree, scope, type, null, phase));
        }
    }
}
