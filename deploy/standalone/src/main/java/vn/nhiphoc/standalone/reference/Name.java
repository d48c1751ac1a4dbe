package vn.nhiphoc.standalone.reference;

import org.jspecify.annotations.Nullable;

/** What something is called, Vietnamese first. */
public record Name(String vi, @Nullable String en) {}
