package vn.nhiphoc.analytics.comparison.store;

import java.util.HashMap;
import java.util.Map;

/**
 * The numbers of new parts. Those of one batch, of all pairs under one type, follow each other and are stored in one
 * partition: what is computed together is mostly given up together, and a partition costs more than its rows.
 */
final class Numbers {
    /** How many parts a batch has at most, as bits. */
    private static final int BATCH_BITS = 10;
    /** So many numbers of batches there are for each millisecond, as bits. */
    private static final int BATCHES_BITS = 10;

    private final Map<String, Long> next = new HashMap<>();
    private long batch;

    /**
     * Numbers above all that were given before.
     *
     * @param newest the highest part that is known
     */
    Numbers(long newest, long nowMillis) {
        batch = Math.max(batchOf(newest), nowMillis << BATCHES_BITS);
    }

    /** The partition that a part is stored in. */
    static long batchOf(long part) {
        return part >> BATCH_BITS;
    }

    /** When a part was given its number. */
    static long millisOf(long part) {
        return batchOf(part) >> BATCHES_BITS;
    }

    /** The next of a batch. */
    long next(String name) {
        Long number = next.get(name);
        if (number == null || number % (1 << BATCH_BITS) == 0) {
            batch++;
            number = batch << BATCH_BITS;
        }
        next.put(name, number + 1);
        return number;
    }
}
