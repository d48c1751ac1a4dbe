package vn.nhiphoc.analytics.comparison.job;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.analytics.comparison.store.Part;
import vn.nhiphoc.analytics.comparison.store.Run;

/** The parts that some runs have yet to compute, each with a number from 0. */
final class Works implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Run> runs;
    private final ArrayList<Work> works = new ArrayList<>();

    /** A part of the run with that number. */
    record Work(int run, Part part) implements Serializable {}

    Works(List<Run> runs) {
        this.runs = new ArrayList<>(runs);
        for (int i = 0; i < runs.size(); i++) {
            for (Part part : runs.get(i).parts()) {
                if (!part.computed()) {
                    works.add(new Work(i, part));
                }
            }
        }
    }

    int size() {
        return works.size();
    }

    Work get(int number) {
        return works.get(number);
    }

    Run run(int number) {
        return runs.get(number);
    }
}
