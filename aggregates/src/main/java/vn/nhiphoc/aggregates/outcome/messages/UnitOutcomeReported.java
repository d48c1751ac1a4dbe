package vn.nhiphoc.aggregates.outcome.messages;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/**
 * A unit's result in a campaign; it replaces the earlier one of that code.
 *
 * @param outcome null withdraws it
 */
public record UnitOutcomeReported(
        CampaignId campaignId,
        UnitId unitId,
        TypeCode code,
        @Nullable Outcome outcome) implements OutcomeEvent {}
