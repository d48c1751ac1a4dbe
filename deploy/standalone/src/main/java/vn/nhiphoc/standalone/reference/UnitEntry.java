package vn.nhiphoc.standalone.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit as the catalogue's document holds it; the field names are the document's. */
public record UnitEntry(
        String unitId,
        @Nullable String officialCode,
        Name name,
        String kind,
        @Nullable String city,
        @Nullable String parentId,
        @Nullable String locatedIn,
        @Nullable Integer population,
        @Nullable LocalDate populationAsOf,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** The same unit below another parent. */
    public UnitEntry under(String otherParent) {
        return new UnitEntry(
                unitId,
                officialCode,
                name,
                kind,
                city,
                otherParent,
                locatedIn,
                population,
                populationAsOf,
                validFrom,
                validTo);
    }
}
