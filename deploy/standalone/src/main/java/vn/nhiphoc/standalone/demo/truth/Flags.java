package vn.nhiphoc.standalone.demo.truth;

/** A person's flags in one number: not asked, or a sum of the flags that hold. */
public final class Flags {

    public static final int NOT_ASKED = -1;
    public static final int NONE = 0;
    public static final int DISADVANTAGED = 1;
    public static final int REMOTE = 2;

    private Flags() {}

    /** Whether a flag holds, as a view shows it: {@code true}, {@code false} or the null sign. */
    static String shown(int flags, int flag) {
        return flags == NOT_ASKED ? Sheet.NULL : String.valueOf((flags & flag) != 0);
    }
}
