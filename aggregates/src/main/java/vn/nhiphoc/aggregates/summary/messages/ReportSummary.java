package vn.nhiphoc.aggregates.summary.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/**
 * What a unit did in an activity type on a day or in the whole week, summed up. A figure that is null is unknown.
 *
 * @param day null is the whole week
 * @param audience null is everybody
 */
public record ReportSummary(
        CampaignId campaignId,
        String key,
        UnitId unitId,
        TypeCode type,
        @Nullable LocalDate day,
        @Nullable Audience audience,
        @Nullable Long activities,
        @Nullable Long visits,
        @Nullable Long people,
        Received received)
        implements SummaryCommand {

    /** More than any crowd of a city, and so few that no sum of them overflows. */
    public static final long MOST = 999_999_999;
}
