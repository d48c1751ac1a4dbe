package vn.nhiphoc.ingest.json;

import java.util.List;
import vn.nhiphoc.ingest.problem.Fault;

/** What came of reading an entry: its value, or everything that is wrong with it. */
public sealed interface Reading<T> {

    record Read<T>(T value) implements Reading<T> {}

    record Unreadable<T>(List<Fault> faults) implements Reading<T> {

        public Unreadable {
            faults = List.copyOf(faults);
        }
    }
}
