package vn.nhiphoc.standalone.reference;

import java.time.LocalDate;

/**
 * Which part of an older unit's people a newer unit got.
 *
 * @param share 0 to 1; the shares of one older unit add up to 1
 * @param source who says so, or how it was estimated
 */
public record LinkEntry(
        String from, String to, LocalDate effectiveOn, double share, boolean estimated, String source) {}
