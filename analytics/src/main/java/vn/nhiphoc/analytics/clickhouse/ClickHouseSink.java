package vn.nhiphoc.analytics.clickhouse;

import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.types.Either;
import vn.nhiphoc.analytics.eventlog.LogHead;
import vn.nhiphoc.analytics.rows.Row;

/**
 * Keeps one generation of the tables up to date, and says how far it has come. Rows are versioned and whole, so that
 * storing them again after a restart changes nothing. Run it with parallelism 1: the position that it writes is its own
 * watermark's.
 */
public final class ClickHouseSink implements Sink<Either<Row, LogHead>> {

    private static final long serialVersionUID = 1L;

    private final ClickHouseAddress address;
    private final int generation;
    private final String logId;

    /**
     * @param generation whose rows these are, from 1
     * @param logId the log that they come from
     */
    public ClickHouseSink(ClickHouseAddress address, int generation, String logId) {
        this.address = address;
        this.generation = generation;
        this.logId = logId;
    }

    @Override
    public SinkWriter<Either<Row, LogHead>> createWriter(WriterInitContext context) {
        RowStore store = new RowStore(address, generation);
        SinkFigures figures = new SinkFigures(context.metricGroup());
        Progress progress = new Progress(figures::becameVisible);
        Flusher flusher = new Flusher(store, new ProgressTable(generation, logId), progress);
        return new ClickHouseWriter(flusher, context.getProcessingTimeService(), figures);
    }
}
