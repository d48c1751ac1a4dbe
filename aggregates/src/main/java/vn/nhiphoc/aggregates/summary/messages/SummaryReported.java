package vn.nhiphoc.aggregates.summary.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/**
 * A result of which no finer evidence is told: what a unit did in an activity type on a day or in the whole week. A
 * figure that is null is unknown, not 0; at least one is known.
 *
 * @param day null is the whole week
 * @param audience null is everybody
 */
public record SummaryReported(
        CampaignId campaignId,
        String key,
        UnitId unitId,
        TypeCode type,
        @Nullable LocalDate day,
        @Nullable Audience audience,
        @Nullable Long activities,
        @Nullable Long visits,
        @Nullable Long people)
        implements SummaryEvent {

    /** Whether it says anything. */
    public boolean knowsSomething() {
        return activities != null || visits != null || people != null;
    }
}
