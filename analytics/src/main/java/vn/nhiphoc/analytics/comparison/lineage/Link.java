package vn.nhiphoc.analytics.comparison.lineage;

import java.time.LocalDate;

/**
 * A change of boundary.
 *
 * @param effectiveOn the first day on which it holds
 * @param share the part of the older unit's people that passed on, 0 to 1; 0 where land passed and nobody with it
 */
public record Link(String from, String to, LocalDate effectiveOn, double share, boolean estimated) {}
