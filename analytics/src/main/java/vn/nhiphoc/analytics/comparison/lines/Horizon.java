package vn.nhiphoc.analytics.comparison.lines;

/** How much of the baseline stands beside a campaign that is still on. {@link #bit()} is what is stored. */
public enum Horizon {
    /** As much as has passed of the campaign. */
    NOW(1),
    /** All of it. */
    END(2);

    static final int BOTH = 3;

    private final int bit;

    Horizon(int bit) {
        this.bit = bit;
    }

    public int bit() {
        return bit;
    }
}
