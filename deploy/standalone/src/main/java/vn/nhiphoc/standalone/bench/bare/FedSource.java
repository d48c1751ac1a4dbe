package vn.nhiphoc.standalone.bench.bare;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.types.Either;
import vn.nhiphoc.analytics.eventlog.EventLogSource;
import vn.nhiphoc.analytics.eventlog.LogHead;
import vn.nhiphoc.analytics.eventlog.enumerator.LogEnumerator;
import vn.nhiphoc.analytics.eventlog.enumerator.Unassigned;
import vn.nhiphoc.analytics.eventlog.enumerator.UnassignedSerializer;
import vn.nhiphoc.analytics.eventlog.split.LogSplit;
import vn.nhiphoc.analytics.eventlog.split.LogSplitSerializer;
import vn.nhiphoc.analytics.stream.Recorded;

/** A feed as a source that ends; in the place of the log's. Its checkpoints are taken, never restored. */
final class FedSource
        implements Source<Either<Recorded, LogHead>, LogSplit, Unassigned>,
                ResultTypeQueryable<Either<Recorded, LogHead>> {
    private static final long serialVersionUID = 1L;

    private final Feed feed;

    FedSource(Feed feed) {
        this.feed = feed;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<Either<Recorded, LogHead>, LogSplit> createReader(SourceReaderContext context) {
        return new FeedReader(feed);
    }

    @Override
    public SplitEnumerator<LogSplit, Unassigned> createEnumerator(SplitEnumeratorContext<LogSplit> context) {
        return new LogEnumerator(context, new Unassigned(null));
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
        return EventLogSource.TYPE;
    }
}
