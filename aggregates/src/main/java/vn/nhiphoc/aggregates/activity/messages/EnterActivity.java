package vn.nhiphoc.aggregates.activity.messages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Command;
import vn.nhiphoc.aggregates.shared.Received;

/**
 * One line of a batch of activities: it is recorded whole or refused whole.
 *
 * @param openedAt opens it, if it has not opened yet; null leaves it
 * @param closedAt closes it, if it has not closed yet; null leaves it
 */
public record EnterActivity(
        PlanActivity plan,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        List<ReportHeadcount> headcounts) implements Command {

    public EnterActivity {
        headcounts = List.copyOf(headcounts);
    }

    @Override
    public String aggregateId() {
        return plan.aggregateId();
    }

    @Override
    public Received received() {
        return plan.received();
    }
}
