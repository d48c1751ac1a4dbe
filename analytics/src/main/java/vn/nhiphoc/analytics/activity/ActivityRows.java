package vn.nhiphoc.analytics.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.Table;

/** The whole rows that one activity makes; their version is set when they are sent. */
final class ActivityRows {
    private static final long UNSET = 0;

    private ActivityRows() {}

    static Row activity(String activityId, ActivityFacts facts, ActivityState state) {
        ActivityFacts.Details details = facts.details();
        long checkIns = 0;
        long visits = 0;
        Long headcount = null;
        for (DayFigures day : state.days.values()) {
            checkIns += day.checkIns;
            visits += day.visits();
            if (day.headcount != null) {
                headcount = (headcount == null ? 0 : headcount) + day.headcount.visits();
            }
        }
        boolean present = facts.status() == Status.OPEN && !facts.cancelled();
        List<@Nullable Object> values = Arrays.asList(
                facts.unit(),
                facts.type(),
                details.form(),
                details.title(),
                details.mode(),
                facts.cancelled() ? "cancelled" : facts.status().code(),
                details.startsAt(),
                details.endsAt(),
                facts.openedAt(),
                facts.closedAt(),
                checkIns,
                headcount,
                facts.cancelled() ? 0L : visits,
                state.people,
                present ? state.inside : 0L,
                details.jointUnits(),
                details.partnerNames(),
                details.partnerKinds());
        return Row.of(Table.ACTIVITIES, List.of(facts.campaign(), activityId), values, UNSET);
    }

    static Row outcome(String activityId, ActivityFacts facts, String code, @Nullable OutcomeFact outcome) {
        List<Object> key = List.of(facts.campaign(), "activity/" + activityId, code);
        if (outcome == null || facts.cancelled()) {
            return Row.tombstone(Table.OUTCOMES, key, UNSET);
        }
        List<@Nullable Object> values = Arrays.asList(
                activityId, facts.unit(), facts.type(), outcome.day(), outcome.quantity(), outcome.unit());
        return Row.of(Table.OUTCOMES, key, values, UNSET);
    }

    static Row finding(String activityId, ActivityFacts facts, int day, String code, @Nullable DayFigures figures) {
        List<Object> key = List.of(facts.campaign(), activityId, (long) day, Objects.requireNonNull(code));
        Findings.Finding finding = Findings.of(facts, figures, code);
        if (finding == null) {
            return Row.tombstone(Table.FINDINGS, key, UNSET);
        }
        return Row.of(
                Table.FINDINGS, key, List.of(facts.unit(), facts.type(), finding.detail(), finding.since()), UNSET);
    }
}
