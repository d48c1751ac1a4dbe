package vn.nhiphoc.aggregates.summary.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/**
 * A summary was taken back: it counts nowhere any more, and its key stays used. It repeats what was summed up, so that
 * whoever counts need not look the summary up.
 *
 * @param key the key of the summary that is taken back
 */
public record SummaryVoided(
        CampaignId campaignId,
        String key,
        UnitId unitId,
        TypeCode type,
        @Nullable LocalDate day) implements SummaryEvent {}
