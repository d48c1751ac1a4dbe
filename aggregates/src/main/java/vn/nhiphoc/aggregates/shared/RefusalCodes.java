package vn.nhiphoc.aggregates.shared;

/** The codes of refusals; they are part of what clients build on. */
public final class RefusalCodes {

    public static final String UNKNOWN_UNIT = "unknown_unit";
    public static final String UNKNOWN_TYPE = "unknown_type";
    public static final String UNKNOWN_FORM = "unknown_form";
    public static final String UNKNOWN_OUTCOME = "unknown_outcome";
    public static final String UNKNOWN_CAMPAIGN = "unknown_campaign";
    public static final String UNKNOWN_ACTIVITY = "unknown_activity";
    public static final String UNKNOWN_LINE = "unknown_line";
    public static final String UNKNOWN_PARENT = "unknown_parent";
    public static final String PARENT_CYCLE = "parent_cycle";
    public static final String DUPLICATE = "duplicate";
    public static final String ENDS_BEFORE_START = "ends_before_start";
    public static final String BAD_SHARE = "bad_share";
    public static final String SAME_TYPE = "same_type";
    public static final String SHARES_INCOMPLETE = "shares_incomplete";
    public static final String SHARES_EXCEED_ONE = "shares_exceed_one";
    public static final String IN_THE_FUTURE = "in_the_future";
    public static final String KEY_REUSED = "key_reused";
    public static final String NOTHING_KNOWN = "nothing_known";
    public static final String OUT_OF_RANGE = "out_of_range";
    /** The following are conflicts with the state that stands (409). */
    public static final String CAMPAIGN_FIXED = "campaign_fixed";

    public static final String KEY_ON_ANOTHER_DAY = "key_on_another_day";
    public static final String NOT_OPEN = "not_open";
    public static final String ALREADY_CLOSED = "already_closed";
    public static final String ACTIVITY_CANCELLED = "activity_cancelled";
    public static final String NOT_CANCELLED = "not_cancelled";

    private RefusalCodes() {}
}
