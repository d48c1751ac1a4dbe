package vn.nhiphoc.audit.facts;

/** An event that the audit does not understand; it counts nowhere, and is told. */
public final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    NotUnderstood(String reason) {
        super(reason);
    }
}
