package vn.nhiphoc.dashboards.request;

/** A request that cannot be answered, with the reason that a person can act on. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    /** Refuses with that HTTP status. */
    public Refused(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public static Refused unknownCampaign(String id) {
        return new Refused(404, "unknown_campaign", "There is no campaign " + id + ".");
    }

    public static Refused unknownUnit(String id) {
        return new Refused(404, "unknown_unit", "There is no unit " + id + ".");
    }
}
