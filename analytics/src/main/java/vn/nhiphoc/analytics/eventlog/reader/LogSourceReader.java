package vn.nhiphoc.analytics.eventlog.reader;

import java.util.Map;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.base.source.reader.SingleThreadMultiplexSourceReaderBase;
import org.apache.flink.types.Either;
import vn.nhiphoc.analytics.eventlog.LogAddress;
import vn.nhiphoc.analytics.eventlog.LogHead;
import vn.nhiphoc.analytics.eventlog.split.LogSplit;
import vn.nhiphoc.analytics.stream.Recorded;

/**
 * Sends what {@link LogTailReader} read on its own thread; between the two lies a short queue, so that a slow job slows
 * the reading. Its checkpoint is the last event sent. Runs in the task's thread.
 */
@SuppressWarnings("try") // Flink declares what its close throws
public final class LogSourceReader
        extends SingleThreadMultiplexSourceReaderBase<
                Step, Either<Recorded, LogHead>, LogSplit, LogSourceReader.Sending> {

    private LogSourceReader(LogAddress address, long before, ReaderFigures figures, SourceReaderContext context) {
        super(() -> new LogTailReader(address, before, figures), LogSourceReader::send, new Configuration(), context);
    }

    /** A reader of that log below that transaction; Flink gives it the split. */
    public static LogSourceReader of(LogAddress address, long before, SourceReaderContext context) {
        return new LogSourceReader(address, before, new ReaderFigures(context.metricGroup()), context);
    }

    private static void send(Step step, SourceOutput<Either<Recorded, LogHead>> output, Sending state) {
        if (step instanceof Step.Sent sent) {
            output.collect(Either.Left(sent.event()), sent.event().transactionId());
            state.split = new LogSplit(state.split.logId(), sent.position());
        } else if (step instanceof Step.Passed passed) {
            output.emitWatermark(new Watermark(passed.transactionId()));
        } else if (step instanceof Step.Seen seen) {
            output.collect(Either.Right(seen.head()), seen.head().position());
        }
    }

    @Override
    protected Sending initializedState(LogSplit split) {
        return new Sending(split);
    }

    @Override
    protected LogSplit toSplitType(String splitId, Sending state) {
        return state.split;
    }

    @Override
    protected void onSplitFinished(Map<String, Sending> finished) {
        throw new IllegalStateException("the log has no end");
    }

    /** The split as it stands after what was sent. */
    static final class Sending {
        private LogSplit split;

        private Sending(LogSplit split) {
            this.split = split;
        }
    }
}
