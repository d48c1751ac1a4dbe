package vn.nhiphoc.standalone.demo.truth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A result other than people, for example 3 press items. */
public record OutcomeFact(
        double quantity, String unit, @Nullable LocalDate day) {}
