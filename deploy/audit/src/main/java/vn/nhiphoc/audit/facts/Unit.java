package vn.nhiphoc.audit.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit as its last definition says. */
public record Unit(
        String id,
        @Nullable String officialCode,
        String name,
        @Nullable String nameEn,
        String kind,
        @Nullable String city,
        @Nullable String parent,
        @Nullable String locatedIn,
        @Nullable Long population,
        @Nullable LocalDate populationAsOf,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static Unit read(Fields fields) throws NotUnderstood {
        Fields name = fields.object("name");
        Unit unit = new Unit(
                fields.text("unitId"),
                fields.optionalText("officialCode"),
                name.text("vi"),
                name.optionalText("en"),
                Codes.kind(fields.text("kind")),
                fields.optionalText("city"),
                fields.optionalText("parentId"),
                fields.optionalText("locatedIn"),
                fields.optionalWhole("population"),
                fields.optionalDay("populationAsOf"),
                fields.optionalDay("validFrom"),
                fields.optionalDay("validTo"));
        name.end();
        fields.end();
        return unit;
    }

    /** Whether it is a unit on that day: {@code validTo} is the first day on which it no longer is. */
    public boolean isValidOn(LocalDate day) {
        return (validFrom == null || !validFrom.isAfter(day)) && (validTo == null || validTo.isAfter(day));
    }
}
