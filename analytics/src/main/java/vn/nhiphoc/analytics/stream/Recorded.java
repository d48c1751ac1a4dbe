package vn.nhiphoc.analytics.stream;

import java.time.Instant;
import vn.nhiphoc.aggregates.shared.Event;

/**
 * An event with its place in the log. Its stream timestamp is its {@code transactionId}.
 *
 * @param sender the key id of who sent it
 * @param event a fact of the log, or {@link Parked} where it could not be understood
 */
public record Recorded(long transactionId, long globalIndex, Instant recordedAt, String sender, Event event) {}
