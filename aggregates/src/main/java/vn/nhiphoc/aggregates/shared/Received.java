package vn.nhiphoc.aggregates.shared;

import java.time.Instant;

/**
 * Who sent a command and when it was received. It is the only clock that a decision knows, and it stands beside every
 * event in the log.
 *
 * @param sender the id of the key (never the key) that the sender used
 */
public record Received(String sender, Instant at) {}
