package vn.nhiphoc.analytics.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.scenario.Stages;
import vn.nhiphoc.analytics.scenario.Store;

/**
 * All stages over one history, with whatever may happen on the way, drawn from a seed: watermarks where transactions end
 * (and always around deciding ones, as the source promises), checkpoints anywhere, crashes that lose what was not
 * flushed since the last checkpoint, restarts from it at another parallelism. Keeps watch over versions.
 */
final class FaultyRun {

    private static final int[] PARALLELISM = {1, 2, 4};
    private static final int MOST_CRASHES = 3;

    private final History history;
    private final Random random;
    private final List<List<Row>> flushes = new ArrayList<>();
    private final Map<Store.Id, Map<Long, Row>> everWritten = new HashMap<>();
    private Stages.Snapshot checkpoint;
    private int checkpointed;
    private int checkpoints;
    private int crashes;

    /** What one process had written and not lost; versions of each key rise. */
    private final class Attempt {
        private final Stages stages;
        private final Map<Store.Id, Long> versions = new HashMap<>();
        private final List<List<Row>> sinceCheckpoint = new ArrayList<>();
        private final List<Row> flushed = new ArrayList<>();
        private long passed;
        private boolean decides = true;

        Attempt() throws Exception {
            int parallelism = PARALLELISM[random.nextInt(PARALLELISM.length)];
            stages = checkpoint == null ? Stages.start(parallelism) : Stages.restore(parallelism, checkpoint);
            passed = checkpointed == 0 ? 0 : history.get(checkpointed - 1).transactionId() - 1;
        }

        void run(int until) throws Exception {
            for (int i = checkpointed; i < until; i++) {
                long transaction = history.get(i).transactionId();
                if (history.beginsTransaction(i)) {
                    if (decides || random.nextInt(4) == 0) {
                        pass(transaction - 1);
                    }
                    decides = false;
                }
                if (!decides && history.decides(i)) {
                    pass(transaction - 1);
                    decides = true;
                }
                stages.send(history.get(i));
                if (random.nextInt(12) == 0) {
                    snapshot(i + 1);
                }
            }
        }

        void pass(long transaction) throws Exception {
            if (transaction > passed) {
                passed = transaction;
                List<Row> rows = stages.watermark(transaction);
                rows.forEach(this::check);
                sinceCheckpoint.add(rows);
            }
        }

        private void snapshot(int at) throws Exception {
            sinceCheckpoint.forEach(flushed::addAll);
            sinceCheckpoint.clear();
            checkpoint = stages.snapshot(++checkpoints);
            checkpointed = at;
        }

        private void check(Row row) {
            Store.Id id = new Store.Id(row.table(), row.key());
            Long before = versions.put(id, row.version());
            assertThat(row.version())
                    .as("version of %s after %s", id, before)
                    .isGreaterThan(before == null ? 0 : before);
            Row same = everWritten.computeIfAbsent(id, key -> new HashMap<>()).putIfAbsent(row.version(), row);
            if (same != null) {
                assertThat(row).as("two rows of one version").isEqualTo(same);
            }
        }

        /** Ends the process; of what was written since the checkpoint some reached the store. */
        void end(boolean everything) {
            int reached = everything ? sinceCheckpoint.size() : random.nextInt(sinceCheckpoint.size() + 1);
            sinceCheckpoint.subList(0, reached).forEach(flushed::addAll);
            flushes.add(flushed);
            stages.close();
        }
    }

    private FaultyRun(History history, long seed) {
        this.history = history;
        this.random = new Random(seed);
    }

    /** The rows that reached the store, one list for each process, in the order in which they did. */
    static List<List<Row>> of(History history, long seed) throws Exception {
        FaultyRun run = new FaultyRun(history, seed);
        while (run.crashes < MOST_CRASHES && run.random.nextInt(3) > 0) {
            run.crashes++;
            Attempt attempt = run.new Attempt();
            int rest = history.size() - run.checkpointed;
            attempt.run(run.checkpointed + run.random.nextInt(rest + 1));
            attempt.end(false);
        }
        Attempt last = run.new Attempt();
        last.run(history.size());
        last.pass(history.get(history.size() - 1).transactionId());
        last.end(true);
        return run.flushes;
    }
}
