package vn.nhiphoc.analytics.stream;

/** Where a day stands to its campaign's week. {@link #number()} is what state carries; it is forever. */
public enum Phase {
    BEFORE(0, "before"),
    WEEK(1, "week"),
    AFTER(2, "after");

    private final int number;
    private final String code;

    Phase(int number, String code) {
        this.number = number;
        this.code = code;
    }

    public int number() {
        return number;
    }

    /** What the views carry. */
    public String code() {
        return code;
    }

    public static Phase numbered(int number) {
        return switch (number) {
            case 0 -> BEFORE;
            case 1 -> WEEK;
            case 2 -> AFTER;
            default -> throw new IllegalArgumentException("no phase has the number " + number);
        };
    }
}
