package vn.nhiphoc.audit;

/** An event that the audit could not understand and so counted nowhere. */
public record Uncounted(LoggedEvent event, String reason) {
    /** Its row among what was set aside. */
    public Row row() {
        return Row.of(
                View.PARKED_EVENTS,
                Text.number(event.transactionId()),
                Text.number(event.globalIndex()),
                event.name(),
                event.revision());
    }
}
