package vn.nhiphoc.aggregates.catalogue.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.UnitId;

/**
 * A part of an older unit that became part of a newer one.
 *
 * @param share the part of the older unit's people that passed, 0 to 1
 * @param estimated whether the share is a guess rather than a fact
 * @param source who says so: a decree, a census, an office; null where nobody was named
 */
public record LineageLink(
        UnitId from,
        UnitId to,
        LocalDate effectiveOn,
        double share,
        boolean estimated,
        @Nullable String source) {

    /** A link whose share has no named source. */
    public LineageLink(UnitId from, UnitId to, LocalDate effectiveOn, double share, boolean estimated) {
        this(from, to, effectiveOn, share, estimated, null);
    }
}
