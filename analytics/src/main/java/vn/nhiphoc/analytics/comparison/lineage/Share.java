package vn.nhiphoc.analytics.comparison.lineage;

/** A part of a unit, as far as it is known exactly and as far as it rests on an estimate. */
public record Share(double exact, double estimated) {
    public static final Share WHOLE = new Share(1, 0);
    static final Share NONE = new Share(0, 0);

    public double total() {
        return exact + estimated;
    }

    /** The part of a part: exact only as far as both are. */
    Share times(Share next) {
        double both = exact * next.exact;
        return new Share(both, Math.max(0, total() * next.total() - both));
    }

    Share plus(Share other) {
        return new Share(exact + other.exact, estimated + other.estimated);
    }
}
