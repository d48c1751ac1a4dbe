package vn.nhiphoc.aggregates.activity.messages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a batch of activities: it is recorded whole or refused whole.
 *
 * @param openedAt opens it, if it is not yet; null leaves it
 * @param closedAt closes it, if it is not yet; null leaves it
 */
public record EnterActivity(
        PlanActivity plan,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        List<ReportHeadcount> headcounts) {

    public EnterActivity {
        headcounts = List.copyOf(headcounts);
    }
}
