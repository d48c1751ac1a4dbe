package vn.nhiphoc.aggregates.catalogue.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Name;
import vn.nhiphoc.aggregates.shared.UnitId;

/**
 * A unit with its life.
 *
 * @param officialCode what the state calls it in its period; no identity, codes are reused
 * @param parentId the unit that it reports to; null is a root
 * @param locatedIn the ward that it lies in, where its parent is not a place
 * @param validFrom its first day; null is always
 * @param validTo the day on which it no longer is; null is still
 */
public record Unit(
        UnitId unitId,
        @Nullable String officialCode,
        Name name,
        UnitKind kind,
        @Nullable String city,
        @Nullable UnitId parentId,
        @Nullable UnitId locatedIn,
        @Nullable Integer population,
        @Nullable LocalDate populationAsOf,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
