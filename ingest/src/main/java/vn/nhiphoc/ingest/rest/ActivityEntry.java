package vn.nhiphoc.ingest.rest;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.activity.ActivityView;
import vn.nhiphoc.aggregates.activity.messages.ActivityDetails;
import vn.nhiphoc.aggregates.activity.messages.Mode;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.json.Times;

/** An activity read back, in the shape of its PUT. */
record ActivityEntry(
        CampaignId campaignId,
        UnitId unitId,
        TypeCode type,
        @Nullable TypeCode form,
        String title,
        @Nullable Mode mode,
        OffsetDateTime startsAt,
        OffsetDateTime endsAt,
        @Nullable String place,
        @Nullable Integer capacity,
        List<Audience> audiences,
        List<UnitId> jointUnits,
        List<ActivityDetails.Partner> partners) {

    static ActivityEntry of(ActivityView activity) {
        ActivityDetails details = activity.details();
        return new ActivityEntry(
                activity.campaignId(),
                activity.unitId(),
                activity.type(),
                details.form(),
                details.title(),
                details.mode(),
                Times.shown(details.startsAt()),
                Times.shown(details.endsAt()),
                details.place(),
                details.capacity(),
                details.audiences(),
                details.jointUnits(),
                details.partners());
    }
}
