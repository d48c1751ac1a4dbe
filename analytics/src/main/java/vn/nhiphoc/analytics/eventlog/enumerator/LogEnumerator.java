package vn.nhiphoc.analytics.eventlog.enumerator;

import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.eventlog.split.LogSplit;

/**
 * Gives the one split to the first reader that asks: at the start the whole log; after a failure whatever the reader
 * had when its checkpoint was taken, which Flink gives back here or to the reader itself. It knows no database. Runs in
 * the coordinator's thread.
 */
public final class LogEnumerator implements SplitEnumerator<LogSplit, Unassigned> {

    private final SplitEnumeratorContext<LogSplit> context;
    private @Nullable LogSplit unassigned;

    public LogEnumerator(SplitEnumeratorContext<LogSplit> context, Unassigned state) {
        this.context = context;
        this.unassigned = state.split();
    }

    @Override
    public void start() {}

    @Override
    public void addReader(int subtask) {
        LogSplit split = unassigned;
        if (split != null) {
            context.assignSplit(split, subtask);
            unassigned = null;
        }
    }

    @Override
    public void handleSplitRequest(int subtask, @Nullable String host) {
        addReader(subtask);
    }

    @Override
    public void addSplitsBack(List<LogSplit> splits, int subtask) {
        unassigned = splits.get(0);
        if (context.registeredReaders().containsKey(subtask)) {
            addReader(subtask);
        }
    }

    @Override
    public Unassigned snapshotState(long checkpointId) {
        return new Unassigned(unassigned);
    }

    @Override
    public void close() {}
}
