package vn.nhiphoc.analytics.comparison.types;

import java.time.LocalDate;

/** A type that was renamed, merged with others or split. */
public record TypeLink(String from, String to, LocalDate effectiveOn) {}
