package vn.nhiphoc.audit.facts;

/** Where all of an activity counts. */
public record Place(String campaign, String unit, String type) {}
