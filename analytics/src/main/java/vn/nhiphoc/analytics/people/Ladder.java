package vn.nhiphoc.analytics.people;

import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import vn.nhiphoc.analytics.tally.Cell;

/**
 * One ladder of cells, from the unit's own to that of its root's subtree. People count on its rungs from the first up to a
 * height; how many more do is noted once for each height, and only when it is asked for spread over the rungs.
 */
final class Ladder {
    private final Cell[] rungs;
    /** By height: how many more count on all rungs below it. */
    private final long[] more;
    /** Below it every rung is touched. */
    private int touched;

    Ladder(Cell... rungs) {
        this.rungs = rungs;
        this.more = new long[rungs.length + 1];
    }

    int height() {
        return rungs.length;
    }

    void forEachBelow(int height, Consumer<Cell> action) {
        for (int rung = 0; rung < height; rung++) {
            action.accept(rungs[rung]);
        }
    }

    /** So many people more below that height; zero only touches what is there. */
    void count(int height, int change) {
        more[height] += change;
        touched = Math.max(touched, height);
    }

    /** Hands over by how much each touched cell changes, and forgets it. */
    void drain(ObjLongConsumer<Cell> receiver) {
        long change = 0;
        for (int rung = touched - 1; rung >= 0; rung--) {
            change += more[rung + 1];
            more[rung + 1] = 0;
            receiver.accept(rungs[rung], change);
        }
        touched = 0;
    }
}
