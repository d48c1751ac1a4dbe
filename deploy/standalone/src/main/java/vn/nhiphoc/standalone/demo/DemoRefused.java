package vn.nhiphoc.standalone.demo;

/** The demo cannot run on what the data directory holds; the message says what would be right, in one line. */
public final class DemoRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    DemoRefused(String message) {
        super(message);
    }
}
