package vn.nhiphoc.analytics.comparison.scope;

/** The ways to put two years side by side. {@link #bit()} is what is stored. */
public enum View {
    /** Units as they were in each year. */
    AS_REPORTED(1),
    /** The older year on the boundaries of the newer. */
    RESTATED(2),
    /** Whole older units against the whole newer ones that they became. */
    GROUPED(4),
    /** Only units whose boundary did not change. */
    UNCHANGED(8),
    /** Only units or groups that have the figure in both years. */
    MATCHED(16);

    private final int bit;

    View(int bit) {
        this.bit = bit;
    }

    public int bit() {
        return bit;
    }
}
