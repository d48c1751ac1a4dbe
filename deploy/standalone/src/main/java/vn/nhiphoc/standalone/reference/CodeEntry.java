package vn.nhiphoc.standalone.reference;

/** A code with its name: an activity type, a form or an outcome. */
public record CodeEntry(String code, Name name) {}
