package vn.nhiphoc.standalone.demo.truth;

import java.util.List;

/** An organiser's own count, at an instant in epoch milliseconds. */
public record HeadcountFact(long at, List<Count> counts) {

    public HeadcountFact {
        counts = List.copyOf(counts);
    }

    long visits() {
        return counts.stream().mapToLong(Count::visits).sum();
    }

    /** So many of an audience; {@code flags} as {@link Flags} says. */
    public record Count(String audience, int flags, long visits) {}
}
