package vn.nhiphoc.aggregates.shared;

import org.jspecify.annotations.Nullable;

/** A name in Vietnamese, and in English where one is known. */
public record Name(String vi, @Nullable String en) {}
