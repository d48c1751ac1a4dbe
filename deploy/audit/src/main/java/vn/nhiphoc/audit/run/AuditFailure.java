package vn.nhiphoc.audit.run;

import org.jspecify.annotations.Nullable;

/** The figures could not be compared with the log; says nothing about whether they are right. */
public final class AuditFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String vi;
    private final String en;

    public AuditFailure(String vi, String en, @Nullable Throwable cause) {
        super(vi + " · " + en, cause);
        this.vi = vi;
        this.en = en;
    }

    public String vi() {
        return vi;
    }

    public String en() {
        return en;
    }
}
