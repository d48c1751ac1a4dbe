package vn.nhiphoc.standalone.cli;

import org.jspecify.annotations.Nullable;

/** A command cannot do what was asked; the message is one line that says what is wrong and what would be right. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /** Ends the command with status 2: a bad option, file or surrounding. */
    public CommandFailure(String line) {
        this(line, 2, null);
    }

    public CommandFailure(String line, int status, @Nullable Throwable cause) {
        super(line, cause);
        this.status = status;
    }

    /** The exit status. */
    public int status() {
        return status;
    }
}
