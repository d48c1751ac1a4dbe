package vn.nhiphoc.analytics.tally;

/**
 * Where a figure stands among a cell's sums: {@link #SUPPORT} first, then the table's summed columns in their order. A
 * cell without support is no row.
 */
public final class Measure {
    public static final int SUPPORT = 0;

    /** Of minutes, and of audiences (which have no check-outs). */
    public static final int VISITS = 1;

    public static final int CHECK_INS = 2;
    public static final int CHECK_OUTS = 3;

    /** Of the table of people. */
    public static final int PEOPLE = 1;

    /** Figures of a unit and type on a day or in a phase. */
    public static final class Of {
        public static final int PLANNED = 1;
        public static final int OPENED = 2;
        public static final int CLOSED = 3;
        public static final int CANCELLED = 4;
        public static final int EVIDENCE = 5;
        public static final int VISITS_BY_CHECK_IN = 6;
        public static final int VISITS_BY_HEADCOUNT = 7;
        public static final int CHECK_INS = 8;
        public static final int PERSON_ACTIVITIES = 9;
        public static final int PEOPLE = 10;
        public static final int LEARNING_MINUTES = 11;
        public static final int SUMMARIES = 12;
        public static final int VISITS_BY_SUMMARY = 13;
        /** Of a phase only. */
        public static final int ACTIVE = 14;

        private Of() {}
    }

    private Measure() {}
}
