package vn.nhiphoc.analytics.eventlog;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.EitherTypeInfo;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.types.Either;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.analytics.eventlog.enumerator.LogEnumerator;
import vn.nhiphoc.analytics.eventlog.enumerator.Unassigned;
import vn.nhiphoc.analytics.eventlog.enumerator.UnassignedSerializer;
import vn.nhiphoc.analytics.eventlog.reader.LogSourceReader;
import vn.nhiphoc.analytics.eventlog.split.LogSplit;
import vn.nhiphoc.analytics.eventlog.split.LogSplitSerializer;
import vn.nhiphoc.analytics.stream.Recorded;
import vn.nhiphoc.analytics.stream.RecordedSerializer;

/**
 * The event log without an end, in the order (transaction id, global index), only what no earlier event can come before
 * any more. An element's timestamp is its transaction id; the watermark {@code w} says that every event up to
 * transaction {@code w} was sent. A transaction that decides for others (catalogue, campaign) stands alone between two
 * watermarks. Beside the events go {@link LogHead}s, at least every 200 ms while the log can be read.
 *
 * <p>Run it with parallelism 1 and without a watermark strategy. While the log cannot be reached it waits; a
 * checkpoint of another log is refused.
 */
public final class EventLogSource
        implements Source<Either<Recorded, LogHead>, LogSplit, Unassigned>,
                ResultTypeQueryable<Either<Recorded, LogHead>> {

    public static final TypeInformation<Either<Recorded, LogHead>> TYPE =
            new EitherTypeInfo<>(RecordedSerializer.TYPE, LogHeadSerializer.TYPE);

    /** While a long log is read, a watermark comes where a transaction ends behind so many events. */
    public static final int LONGEST_BATCH = 20_000;

    private static final long serialVersionUID = 1L;

    private final LogAddress address;
    private final String logId;
    private final long before;

    /** @param logId the id of the log that is expected at that address */
    public EventLogSource(LogAddress address, String logId) {
        this(address, logId, LogReader.WITHOUT_END);
    }

    /** @param before the transaction at which the log ends for this source; heads name it as the log's end */
    public EventLogSource(LogAddress address, String logId, long before) {
        this.address = address;
        this.logId = logId;
        this.before = before;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SourceReader<Either<Recorded, LogHead>, LogSplit> createReader(SourceReaderContext context) {
        return LogSourceReader.of(address, before, context);
    }

    @Override
    public SplitEnumerator<LogSplit, Unassigned> createEnumerator(SplitEnumeratorContext<LogSplit> context) {
        return new LogEnumerator(context, new Unassigned(LogSplit.whole(logId)));
    }

    @Override
    public SplitEnumerator<LogSplit, Unassigned> restoreEnumerator(
            SplitEnumeratorContext<LogSplit> context, Unassigned state) {
        return new LogEnumerator(context, state);
    }

    @Override
    public SimpleVersionedSerializer<LogSplit> getSplitSerializer() {
        return new LogSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<Unassigned> getEnumeratorCheckpointSerializer() {
        return new UnassignedSerializer();
    }

    @Override
    public TypeInformation<Either<Recorded, LogHead>> getProducedType() {
        return TYPE;
    }
}
