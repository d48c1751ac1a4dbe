package vn.nhiphoc.standalone.demo.truth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What counting must know of a unit. {@code validTo} is the day on which it no longer is. */
public record UnitFact(
        String id,
        String kind,
        @Nullable String city,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    boolean isPlaceOn(String ofCity, LocalDate day) {
        return ofCity.equals(city)
                && (kind.equals("ward") || kind.equals("commune") || kind.equals("special_zone"))
                && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || day.isBefore(validTo));
    }
}
