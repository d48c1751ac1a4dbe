package vn.nhiphoc.aggregates.log;

import vn.nhiphoc.aggregates.shared.Event;

/**
 * Under which name an event's class is stored, and in which form.
 *
 * @param revision of the form that is written now; older ones are read through {@link Upcasters}
 */
public record EventType(String name, String revision, Class<? extends Event> payload) {}
