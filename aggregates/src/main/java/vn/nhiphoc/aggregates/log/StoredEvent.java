package vn.nhiphoc.aggregates.log;

import java.time.Instant;

/**
 * An event as it stands in the log, not yet understood ({@link EventCodec} does that).
 *
 * @param aggregateId whose fact it is, e.g. {@code activity/a-1}
 * @param sequenceNumber its place within that aggregate, from 0 without gaps
 * @param name its explicit name, e.g. {@code activity.planned}
 * @param payload JSON
 * @param metaData JSON: who sent it and when it was received
 * @param recordedAt when it was written; {@link #SOMETIME} where the log does not say it in a form that can be read
 */
public record StoredEvent(
        LogPosition position,
        String aggregateId,
        long sequenceNumber,
        String name,
        String revision,
        String payload,
        String metaData,
        Instant recordedAt) {

    /** An unknown time. */
    public static final Instant SOMETIME = Instant.EPOCH;
}
