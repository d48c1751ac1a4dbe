package vn.nhiphoc.standalone.demo.send;

/** The intake could not be reached or did not take a call in time; the message names the call. */
public final class SendingFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    SendingFailed(String message, Throwable cause) {
        super(message, cause);
    }

    SendingFailed(String message) {
        super(message);
    }
}
