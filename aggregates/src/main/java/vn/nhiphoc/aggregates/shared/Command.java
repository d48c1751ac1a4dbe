package vn.nhiphoc.aggregates.shared;

/** A wish that an aggregate decides on. Time enters only through {@link #received()}. */
public interface Command {

    /** Which aggregate decides, as the log names it, e.g. {@code activity/a-1}. */
    String aggregateId();

    /** Who sent it, and when it was received. */
    Received received();
}
