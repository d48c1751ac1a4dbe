package vn.nhiphoc.analytics.comparison.store;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import vn.nhiphoc.analytics.comparison.types.TypeScope;

/**
 * A computation of a pair: of its parts some are kept from the one before, the others are computed.
 *
 * @param position everything of the log below it is in the figures
 * @param at when it was begun
 * @param version higher than of every computation before
 * @param families the types that each part but the first holds; empty for a run that was read
 */
public record Run(
        int generation,
        Pair pair,
        long position,
        Instant at,
        long version,
        long tookMillis,
        List<Part> parts,
        List<List<TypeScope>> families)
        implements Serializable {

    public Run {
        parts = List.copyOf(parts);
        families = List.copyOf(families);
    }

    /** The types whose lines a part holds. */
    List<TypeScope> types(Part part) {
        return families.stream()
                .filter(family -> family.get(0).code().equals(part.type()))
                .findFirst()
                .orElse(List.of(TypeScope.ALL));
    }

    public boolean computed() {
        return parts.stream().allMatch(Part::computed);
    }

    /** The same with the lines of a part counted. */
    public Run with(long part, long lines) {
        List<Part> its =
                parts.stream().map(p -> p.id() == part ? p.with(lines) : p).toList();
        return new Run(generation, pair, position, at, version, tookMillis, its, families);
    }

    /** The same, done in that time. */
    public Run took(long millis) {
        return new Run(generation, pair, position, at, version, millis, parts, families);
    }
}
