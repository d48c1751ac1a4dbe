package vn.nhiphoc.audit;

/**
 * An event as it stands in the log.
 *
 * @param transactionId the transaction that wrote it; a log position is a pair of it and {@code globalIndex}
 * @param globalIndex its number in the log
 * @param aggregateId whose event it is
 * @param sequenceNumber its number among the events of that one
 * @param name the name under which it is stored
 * @param payload its JSON
 */
public record LoggedEvent(
        long transactionId,
        long globalIndex,
        String aggregateId,
        long sequenceNumber,
        String name,
        String revision,
        String payload)
        implements Comparable<LoggedEvent> {

    /** The order of the log. */
    @Override
    public int compareTo(LoggedEvent other) {
        int byTransaction = Long.compare(transactionId, other.transactionId);
        return byTransaction == 0 ? Long.compare(globalIndex, other.globalIndex) : byTransaction;
    }
}
