package vn.nhiphoc.aggregates.summary;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.summary.messages.SummaryReported;
import vn.nhiphoc.aggregates.summary.messages.SummaryVoided;

/**
 * A summary as its facts leave it.
 *
 * @param recorded what was recorded; null where nothing was
 */
public record SummaryState(@Nullable SummaryReported recorded, boolean voided) {

    /** Before its first fact. */
    public static final SummaryState NONE = new SummaryState(null, false);

    /** The state after another fact of this summary. */
    public SummaryState after(Event fact) {
        return new SummaryState(
                recorded == null && fact instanceof SummaryReported reported ? reported : recorded,
                voided || fact instanceof SummaryVoided);
    }
}
