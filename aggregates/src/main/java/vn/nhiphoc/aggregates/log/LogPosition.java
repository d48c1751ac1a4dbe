package vn.nhiphoc.aggregates.log;

/**
 * A place in the log. The log is read in this order: it is the order of cause and effect, which {@code globalIndex}
 * alone is not (numbers are taken before transactions commit).
 *
 * @param transactionId PostgreSQL's 64-bit id of the transaction that wrote the event
 * @param globalIndex the event's own number
 */
public record LogPosition(long transactionId, long globalIndex) implements Comparable<LogPosition> {

    /** Before the first event. */
    public static final LogPosition START = new LogPosition(0, 0);

    @Override
    public int compareTo(LogPosition other) {
        int byTransaction = Long.compare(transactionId, other.transactionId);
        return byTransaction != 0 ? byTransaction : Long.compare(globalIndex, other.globalIndex);
    }
}
