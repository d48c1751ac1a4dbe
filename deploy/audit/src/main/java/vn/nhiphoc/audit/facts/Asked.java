package vn.nhiphoc.audit.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was answered about the two flags; nobody asked is another thing than no. */
public enum Asked {
    NOT_ASKED(null, null),
    NEITHER(false, false),
    DISADVANTAGED(true, false),
    REMOTE(false, true),
    BOTH(true, true);

    private final @Nullable Boolean disadvantaged;
    private final @Nullable Boolean remote;

    Asked(@Nullable Boolean disadvantaged, @Nullable Boolean remote) {
        this.disadvantaged = disadvantaged;
        this.remote = remote;
    }

    /** Null where it was not asked; so {@link #remote}. */
    public @Nullable Boolean disadvantaged() {
        return disadvantaged;
    }

    public @Nullable Boolean remote() {
        return remote;
    }

    static Asked of(@Nullable List<String> flags) throws NotUnderstood {
        if (flags == null) {
            return NOT_ASKED;
        }
        boolean first = flags.contains("disadvantaged");
        boolean second = flags.contains("remote");
        for (String flag : flags) {
            if (!flag.equals("disadvantaged") && !flag.equals("remote")) {
                throw new NotUnderstood("unknown flag " + flag);
            }
        }
        return first ? (second ? BOTH : DISADVANTAGED) : (second ? REMOTE : NEITHER);
    }
}
