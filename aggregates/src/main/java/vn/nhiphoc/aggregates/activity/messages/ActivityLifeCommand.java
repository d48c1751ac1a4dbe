package vn.nhiphoc.aggregates.activity.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step in an activity's life: planned → open → closed; cancelled from any, and back to the state before. */
public sealed interface ActivityLifeCommand extends ActivityCommand
        permits OpenActivity, CloseActivity, CancelActivity, ReinstateActivity {

    /** When it happened; null is the time of receipt. */
    @Nullable
    Instant at();

    @Nullable
    String reason();

    /** {@link #at()}, or the time of receipt. */
    default Instant when() {
        Instant at = at();
        return at == null ? received().at() : at;
    }
}
