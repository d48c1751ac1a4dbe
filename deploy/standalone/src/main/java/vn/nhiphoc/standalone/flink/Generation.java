package vn.nhiphoc.standalone.flink;

import java.sql.SQLException;
import java.util.Optional;
import vn.nhiphoc.analytics.clickhouse.Generations;

/**
 * Which generation of the figures the job writes and the views show.
 *
 * @param fresh whether it was begun just now, so that no checkpoint of an earlier run belongs to it
 */
record Generation(int number, boolean fresh) {
    /** The served one; a store that serves nothing yet, or another log, gets a new one. */
    static Generation of(Generations generations, String logId) throws SQLException {
        Optional<Generations.Served> served = generations.served();
        if (served.filter(now -> now.logId().equals(logId)).isPresent()) {
            return new Generation(served.get().generation(), false);
        }
        int next = served.map(Generations.Served::generation).orElse(0) + 1;
        generations.serve(next, logId);
        return new Generation(next, true);
    }
}
