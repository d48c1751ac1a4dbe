package vn.nhiphoc.aggregates.recording;

import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Received;

/**
 * A fact that a batch decided on, and its place in its aggregate.
 *
 * @param type the aggregate's type
 */
public record NewFact(String type, String aggregateId, long sequenceNumber, Event fact, Received received) {}
