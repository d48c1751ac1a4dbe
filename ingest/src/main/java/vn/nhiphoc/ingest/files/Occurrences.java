package vn.nhiphoc.ingest.files;

import java.nio.ByteBuffer;

/**
 * How often each content came already, in an open table of 20 bytes an entry: 10 million different rows fit into 400
 * MB. Used by one thread.
 */
final class Occurrences {

    private long[] high = new long[1024];
    private long[] low = new long[1024];
    private int[] count = new int[1024];
    private int size;

    /** Counts one more; answers how many came before. */
    int before(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long first = bytes.getLong();
        long second = bytes.getLong();
        if (size * 4L >= high.length * 3L) {
            grow();
        }
        int slot = slot(first, second);
        if (count[slot] == 0) {
            high[slot] = first;
            low[slot] = second;
            size++;
        }
        return count[slot]++;
    }

    private int slot(long first, long second) {
        int mask = high.length - 1;
        int slot = (int) first & mask;
        while (count[slot] != 0 && (high[slot] != first || low[slot] != second)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldCount = count;
        high = new long[oldHigh.length * 2];
        low = new long[oldHigh.length * 2];
        count = new int[oldHigh.length * 2];
        for (int i = 0; i < oldCount.length; i++) {
            if (oldCount[i] != 0) {
                int slot = slot(oldHigh[i], oldLow[i]);
                high[slot] = oldHigh[i];
                low[slot] = oldLow[i];
                count[slot] = oldCount[i];
            }
        }
    }
}
