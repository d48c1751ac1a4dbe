package vn.nhiphoc.standalone.demo.truth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A result of an earlier year as an office has it: a unit's, of a type.
 *
 * @param day null is the whole week
 * @param visits null is unknown
 */
public record PastLine(
        String key,
        String unit,
        String type,
        @Nullable LocalDate day,
        long activities,
        @Nullable Long visits) {}
