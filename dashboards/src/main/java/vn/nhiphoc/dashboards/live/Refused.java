package vn.nhiphoc.dashboards.live;

/** A request that cannot be answered, with the reason that a person can act on. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    Refused(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    static Refused unknownCampaign(String id) {
        return new Refused(404, "unknown_campaign", "There is no campaign " + id + ".");
    }

    static Refused unknownUnit(String id) {
        return new Refused(404, "unknown_unit", "There is no unit " + id + ".");
    }
}
