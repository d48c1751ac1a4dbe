package vn.nhiphoc.analytics.activity;

/** How far an activity has come, whether or not it is cancelled; {@code number} is what state carries, forever. */
enum Status {
    PLANNED(0, "planned"),
    OPEN(1, "open"),
    CLOSED(2, "closed");

    private final int number;
    private final String code;

    Status(int number, String code) {
        this.number = number;
        this.code = code;
    }

    int number() {
        return number;
    }

    String code() {
        return code;
    }

    static Status numbered(int number) {
        return switch (number) {
            case 0 -> PLANNED;
            case 1 -> OPEN;
            case 2 -> CLOSED;
            default -> throw new IllegalArgumentException("no status has the number " + number);
        };
    }
}
