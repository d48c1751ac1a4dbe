package vn.nhiphoc.analytics.comparison.job;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.api.java.tuple.Tuple3;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.comparison.store.Computing;
import vn.nhiphoc.analytics.comparison.store.Run;

/** Computes the parts of a batch; sends of each the run's number, the part's, and how many lines it has. */
final class ComputeParts extends RichFlatMapFunction<Integer, Tuple3<Integer, Long, Long>> {
    private static final long serialVersionUID = 1L;

    private final ClickHouseAddress store;
    private final ArrayList<Run> runs;
    private transient Works works;
    private transient @Nullable Computing computing;

    ComputeParts(ClickHouseAddress store, List<Run> runs) {
        this.store = store;
        this.runs = new ArrayList<>(runs);
        this.works = new Works(runs);
    }

    @Override
    public void open(OpenContext context) throws SQLException {
        works = new Works(runs);
        computing = new Computing(store, runs);
    }

    @Override
    public void flatMap(Integer number, Collector<Tuple3<Integer, Long, Long>> out) throws Exception {
        if (computing == null) {
            throw new IllegalStateException("parts are computed after opening");
        }
        computing.compute(
                works.get(number),
                (work, lines) ->
                        out.collect(Tuple3.of(work.number(), work.part().id(), lines)));
    }

    @Override
    public void close() throws SQLException {
        if (computing != null) {
            computing.close();
        }
    }
}
