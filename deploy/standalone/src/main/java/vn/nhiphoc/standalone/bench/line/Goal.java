package vn.nhiphoc.standalone.bench.line;

/**
 * What a figure is to reach.
 *
 * @param least whether the limit is the least that reaches it, else the most
 */
record Goal(String figure, boolean least, double limit) {

    boolean reachedBy(double value) {
        return least ? value >= limit : value <= limit;
    }

    /** As the line tells it, such as {@code ">= 0.7"}. */
    String text() {
        String number = limit == Math.rint(limit) ? Long.toString((long) limit) : Double.toString(limit);
        return (least ? ">= " : "<= ") + number;
    }
}
