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

    /** The one that caused that failure, or the failure itself. */
    public static RuntimeException behind(RuntimeException failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof UnreadableEvent unreadable) {
                return unreadable;
            }
            cause = cause.getCause();
        }
        return failure;
    }
}
