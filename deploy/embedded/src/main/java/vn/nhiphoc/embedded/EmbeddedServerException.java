package vn.nhiphoc.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded server could not be fetched, started or stopped; the message is one line a person can act on. */
public final class EmbeddedServerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EmbeddedServerException(String message) {
        super(message);
    }

    public EmbeddedServerException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
