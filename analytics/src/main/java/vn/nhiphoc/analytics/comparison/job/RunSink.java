package vn.nhiphoc.analytics.comparison.job;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.api.java.tuple.Tuple3;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.comparison.store.Queries;
import vn.nhiphoc.analytics.comparison.store.Run;
import vn.nhiphoc.analytics.comparison.store.Runs;

/** Shows the runs once all their parts are computed. Parallelism 1. */
final class RunSink implements Sink<Tuple3<Integer, Long, Long>> {
    private static final long serialVersionUID = 1L;

    private final ClickHouseAddress store;
    private final ArrayList<Run> runs;

    RunSink(ClickHouseAddress store, List<Run> runs) {
        this.store = store;
        this.runs = new ArrayList<>(runs);
    }

    @Override
    public SinkWriter<Tuple3<Integer, Long, Long>> createWriter(WriterInitContext context) throws IOException {
        try {
            return new Writer(new Queries(store), new ArrayList<>(runs));
        } catch (SQLException e) {
            throw new IOException("connecting to " + store + " failed", e);
        }
    }

    private record Writer(Queries store, List<Run> runs) implements SinkWriter<Tuple3<Integer, Long, Long>> {

        @Override
        public void write(Tuple3<Integer, Long, Long> part, Context context) {
            runs.set(part.f0, runs.get(part.f0).with(part.f1, part.f2));
        }

        /** Shows all runs by one insert: their parts are computed type by type, so none is done long before the others. */
        @Override
        public void flush(boolean endOfInput) throws IOException, InterruptedException {
            if (!endOfInput) {
                return;
            }
            long now = System.currentTimeMillis();
            try {
                Runs.show(
                        store,
                        runs.stream()
                                .map(run -> run.took(Math.max(1, now - run.at().toEpochMilli())))
                                .toList());
            } catch (SQLException e) {
                throw new IOException("the comparisons cannot be shown", e);
            }
        }

        @Override
        public void close() throws SQLException {
            store.close();
        }
    }
}
