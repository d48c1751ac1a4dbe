package vn.nhiphoc.standalone.demo.send;

import java.util.List;

/**
 * A part of the simulated time. Its lanes run side by side, the calls of a lane one after the other; a stage starts
 * when the one before has ended.
 */
public record Stage(String vi, String en, List<List<Call>> lanes) {

    public Stage {
        lanes = List.copyOf(lanes);
    }

    /** How many lines and single calls it carries. */
    public long lines() {
        return lanes.stream().flatMap(List::stream).mapToLong(Call::lines).sum();
    }
}
