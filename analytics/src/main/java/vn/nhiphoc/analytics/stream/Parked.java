package vn.nhiphoc.analytics.stream;

import vn.nhiphoc.aggregates.shared.Event;

/** Stands in the stream for an event of the log that this program cannot understand. */
public record Parked(String name, String revision, String reason) implements Event {}
