package vn.nhiphoc.aggregates.log;

/** An event of the log that this version of the product does not understand; its message says why. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEvent(String reason) {
        super(reason);
    }

    UnreadableEvent(String reason, Throwable cause) {
        super(reason, cause);
    }
}
