package vn.nhiphoc.standalone.reference;

import java.time.LocalDate;

/** An older activity type that goes on under another code. */
public record TypeLinkEntry(String from, String to, LocalDate effectiveOn) {}
