package vn.nhiphoc.analytics.comparison.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.nhiphoc.analytics.comparison.store.Part;
import vn.nhiphoc.analytics.comparison.store.Run;
import vn.nhiphoc.analytics.comparison.store.Work;

/**
 * The parts that some runs have yet to compute, in batches with numbers from 0: of all pairs those under some types, since
 * they read the same figures, and looking for those of several types costs the store as much as for one.
 */
final class Works implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The figures of so many types are held at once. */
    private static final int MOST_TYPES = 4;

    private final ArrayList<ArrayList<Work>> batches = new ArrayList<>();

    Works(List<Run> runs) {
        SortedMap<String, ArrayList<Work>> byType = new TreeMap<>();
        for (int i = 0; i < runs.size(); i++) {
            for (Part part : runs.get(i).parts()) {
                if (!part.computed()) {
                    byType.computeIfAbsent(part.type(), type -> new ArrayList<>())
                            .add(new Work(i, runs.get(i), part));
                }
            }
        }
        int count = -Math.floorDiv(-byType.size(), MOST_TYPES);
        for (int i = 0; i < count; i++) {
            batches.add(new ArrayList<>());
        }
        int next = 0;
        for (ArrayList<Work> works : byType.values()) {
            batches.get(next++ % count).addAll(works);
        }
    }

    int size() {
        return batches.size();
    }

    List<Work> get(int number) {
        return batches.get(number);
    }
}
