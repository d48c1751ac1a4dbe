package vn.nhiphoc.ingest.rest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.activity.messages.ActivityDetails;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.activity.messages.Mode;
import vn.nhiphoc.aggregates.activity.messages.PlanActivity;
import vn.nhiphoc.aggregates.activity.messages.ReportHeadcount;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Kind;
import vn.nhiphoc.ingest.json.Kinds;
import vn.nhiphoc.ingest.json.Times;

/** Reads activities: the body of the PUT, and a line of a batch. */
final class ActivityFields {

    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_PLACE = 500;
    private static final int LONGEST_PARTNER = 300;
    private static final int MOST_ITEMS = 200;
    private static final int MOST_HEADCOUNTS = 400;
    private static final Kind<Long> CAPACITY = Kinds.whole(0, 10_000_000);

    private ActivityFields() {}

    /** The fields of the PUT. */
    static PlanActivity plan(Fields fields, ActivityId activity, Received received) {
        CampaignId campaign = fields.required("campaignId", Ids.CAMPAIGN);
        UnitId unit = fields.required("unitId", Ids.UNIT);
        TypeCode type = fields.required("type", Ids.CODE);
        ActivityDetails details = details(fields);
        return fields.build(() -> new PlanActivity(activity, campaign, unit, type, details, received));
    }

    /** A line of a batch: also which activity it is, and what became of it. */
    static EnterActivity line(Fields fields, Received received) {
        ActivityId activity = fields.required("activityId", Ids.ACTIVITY);
        PlanActivity plan = plan(fields, activity, received);
        @Nullable Instant openedAt = fields.optional("openedAt", Times.INSTANT);
        @Nullable Instant closedAt = fields.optional("closedAt", Times.INSTANT);
        List<ReportHeadcount> headcounts =
                fields.list("headcounts", MOST_HEADCOUNTS, fields.object("headcounts", one -> {
                    String key = one.required("key", Ids.KEY);
                    return HeadcountFields.report(one, activity, key, received);
                }));
        return fields.build(() -> new EnterActivity(plan, openedAt, closedAt, headcounts));
    }

    private static ActivityDetails details(Fields fields) {
        @Nullable TypeCode form = fields.optional("form", Ids.CODE);
        String title = fields.required("title", Kinds.text(LONGEST_TITLE));
        @Nullable Mode mode = fields.optional("mode", Codes.MODE);
        Instant startsAt = fields.required("startsAt", Times.INSTANT);
        Instant endsAt = fields.required("endsAt", Times.INSTANT);
        @Nullable String place = fields.optional("place", Kinds.text(LONGEST_PLACE));
        @Nullable Long capacity = fields.optional("capacity", CAPACITY);
        List<Audience> audiences = fields.list("audiences", MOST_ITEMS, Codes.AUDIENCE);
        List<UnitId> jointUnits = fields.list("jointUnits", MOST_ITEMS, Ids.UNIT);
        List<ActivityDetails.Partner> partners =
                fields.list("partners", MOST_ITEMS, fields.object("partners", ActivityFields::partner));
        return fields.build(() -> new ActivityDetails(
                form,
                title,
                mode,
                startsAt,
                endsAt,
                place,
                capacity == null ? null : capacity.intValue(),
                audiences,
                jointUnits,
                partners));
    }

    private static ActivityDetails.Partner partner(Fields fields) {
        String name = fields.required("name", Kinds.text(LONGEST_PARTNER));
        @Nullable TypeCode kind = fields.optional("kind", Ids.CODE);
        return fields.build(() -> new ActivityDetails.Partner(name, kind == null ? null : kind.value()));
    }
}
