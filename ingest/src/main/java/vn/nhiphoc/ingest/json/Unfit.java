package vn.nhiphoc.ingest.json;

/** A value that a {@link Kind} cannot take; {@link Fields} turns it into a fault of the field. Never leaves this package. */
final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    Unfit(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
