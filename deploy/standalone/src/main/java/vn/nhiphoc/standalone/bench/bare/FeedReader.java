package vn.nhiphoc.standalone.bench.bare;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.types.Either;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.campaign.messages.CampaignEvent;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueEvent;
import vn.nhiphoc.analytics.eventlog.EventLogSource;
import vn.nhiphoc.analytics.eventlog.LogHead;
import vn.nhiphoc.analytics.eventlog.split.LogSplit;
import vn.nhiphoc.analytics.stream.Recorded;

/** Sends a feed with watermarks where the log's own reader has them, and nothing else between the events. */
final class FeedReader implements SourceReader<Either<Recorded, LogHead>, LogSplit> {
    private final Feed feed;
    private boolean opened;
    private long transaction;
    private boolean decides = true;
    private int sincePassed;

    FeedReader(Feed feed) {
        this.feed = feed;
    }

    @Override
    public void start() {}

    @Override
    public InputStatus pollNext(ReaderOutput<Either<Recorded, LogHead>> out) throws Exception {
        if (!opened) {
            feed.open();
            opened = true;
        }
        @Nullable Recorded next = feed.next();
        if (next == null) {
            pass(transaction, out);
            return InputStatus.END_OF_INPUT;
        }
        boolean deciding = next.event() instanceof CatalogueEvent || next.event() instanceof CampaignEvent;
        if (next.transactionId() > transaction) {
            if (decides || deciding || sincePassed >= EventLogSource.LONGEST_BATCH) {
                pass(next.transactionId() - 1, out);
            }
            transaction = next.transactionId();
            decides = deciding;
        }
        out.collect(Either.Left(next), transaction);
        sincePassed++;
        return InputStatus.MORE_AVAILABLE;
    }

    private void pass(long upTo, ReaderOutput<Either<Recorded, LogHead>> out) {
        out.emitWatermark(new Watermark(upTo));
        sincePassed = 0;
    }

    @Override
    public List<LogSplit> snapshotState(long checkpoint) {
        return List.of();
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void addSplits(List<LogSplit> splits) {
        throw new IllegalStateException("a feed has no splits");
    }

    @Override
    public void notifyNoMoreSplits() {}

    @Override
    public void close() throws IOException {}
}
