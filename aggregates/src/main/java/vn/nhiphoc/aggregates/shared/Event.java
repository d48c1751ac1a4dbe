package vn.nhiphoc.aggregates.shared;

/** A fact that can stand in the log. Each feature seals its own family of them. */
public interface Event {}
