package vn.nhiphoc.audit.facts;

/** Where a day stands to its campaign's week. */
public enum Phase {
    BEFORE("before"),
    WEEK("week"),
    AFTER("after");

    private final String code;

    Phase(String code) {
        this.code = code;
    }

    /** What the views show. */
    public String code() {
        return code;
    }
}
