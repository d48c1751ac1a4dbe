package vn.nhiphoc.analytics.comparison.store;

import java.io.Serializable;

/**
 * A part of a run that has yet to be computed.
 *
 * @param number the run's, among those of its job
 */
public record Work(int number, Run run, Part part) implements Serializable {}
