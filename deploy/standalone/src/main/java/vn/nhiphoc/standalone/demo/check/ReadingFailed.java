package vn.nhiphoc.standalone.demo.check;

import org.jspecify.annotations.Nullable;

/** A view could not be read, or does not get up to date; the message says which and why. */
public final class ReadingFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    ReadingFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
