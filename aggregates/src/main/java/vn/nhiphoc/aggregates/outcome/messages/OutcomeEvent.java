package vn.nhiphoc.aggregates.outcome.messages;

import vn.nhiphoc.aggregates.shared.Event;

/** A result that a unit reports without any single activity. */
public sealed interface OutcomeEvent extends Event permits UnitOutcomeReported {}
