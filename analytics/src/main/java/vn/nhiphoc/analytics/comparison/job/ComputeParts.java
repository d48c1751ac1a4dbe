package vn.nhiphoc.analytics.comparison.job;

import java.sql.SQLException;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.java.tuple.Tuple3;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.comparison.store.Computing;
import vn.nhiphoc.analytics.comparison.store.Part;
import vn.nhiphoc.analytics.comparison.store.Run;

/** Computes the part that a number stands for; sends the run's number, the part's, and how many lines it has. */
final class ComputeParts extends RichMapFunction<Integer, Tuple3<Integer, Long, Long>> {
    private static final long serialVersionUID = 1L;

    private final ClickHouseAddress store;
    private final Works works;
    private transient @Nullable Computing computing;

    ComputeParts(ClickHouseAddress store, List<Run> runs) {
        this.store = store;
        this.works = new Works(runs);
    }

    @Override
    public void open(OpenContext context) throws SQLException {
        computing = new Computing(store);
    }

    @Override
    public Tuple3<Integer, Long, Long> map(Integer number) throws Exception {
        if (computing == null) {
            throw new IllegalStateException("parts are computed after opening");
        }
        Works.Work work = works.get(number);
        Run run = works.run(work.run());
        Part part = work.part();
        return Tuple3.of(work.run(), part.id(), computing.compute(run, part));
    }

    @Override
    public void close() throws SQLException {
        if (computing != null) {
            computing.close();
        }
    }
}
