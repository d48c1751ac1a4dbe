package vn.nhiphoc.standalone.demo.truth;

import java.util.Comparator;

/** A recorded check-in or check-out; {@code flags} as {@link Flags} says, {@code at} in epoch milliseconds. */
public record LineFact(String key, int person, String audience, int flags, boolean checkIn, long at) {

    /** The earliest first; of equal times the smaller key. */
    static final Comparator<LineFact> FIRST =
            Comparator.comparingLong(LineFact::at).thenComparing(LineFact::key);
}
