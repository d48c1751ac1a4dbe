package vn.nhiphoc.analytics.people;

/** Activities of a type that a person checked in to at a unit on a day: the person, the place, and how many more. */
public record Presence(PersonKey person, Whereabouts at, int activities) {}
