package vn.nhiphoc.aggregates.log;

import vn.nhiphoc.aggregates.shared.Event;

/** Under which name and revision an event's class is stored. */
public record EventType(String name, String revision, Class<? extends Event> payload) {}
