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
 * The parts that some runs have yet to compute, in batches with numbers from 0: of all pairs those under one type, since
 * they read the same figures.
 */
final class Works implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<ArrayList<Work>> batches;

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
        batches = new ArrayList<>(byType.values());
    }

    int size() {
        return batches.size();
    }

    List<Work> get(int number) {
        return batches.get(number);
    }
}
