package vn.nhiphoc.ingest.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.Opening;
import vn.nhiphoc.aggregates.campaign.messages.Plan;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Kind;
import vn.nhiphoc.ingest.json.Kinds;
import vn.nhiphoc.ingest.json.Times;

/** Reads a campaign with its plans. */
final class CampaignFields {

    private static final Kind<Long> YEAR = Kinds.whole(1970, 2105);
    private static final Kind<String> SHORT = Kinds.text(100);
    private static final Kind<String> THEME = Kinds.text(500);
    private static final int MOST_PLANS = 1_000;
    private static final int MOST_ITEMS = 500;

    private CampaignFields() {}

    static Campaign read(Fields fields, CampaignId campaign) {
        String city = fields.required("city", SHORT);
        Long year = fields.required("year", YEAR);
        @Nullable String theme = fields.optional("theme", THEME);
        LocalDate startsOn = fields.required("startsOn", Times.DAY);
        LocalDate endsOn = fields.required("endsOn", Times.DAY);
        @Nullable Opening opening = fields.optional("opening", fields.object("opening", CampaignFields::opening));
        List<Plan> plans = fields.list("plans", MOST_PLANS, fields.object("plans", CampaignFields::plan));
        return fields.build(
                () -> new Campaign(campaign, city, year.intValue(), theme, startsOn, endsOn, opening, plans));
    }

    private static Opening opening(Fields fields) {
        LocalDate day = fields.required("day", Times.DAY);
        @Nullable String at = fields.optional("at", Times.HOUR);
        @Nullable TypeCode type = fields.optional("type", Ids.CODE);
        return fields.build(() -> new Opening(day, at, type));
    }

    private static Plan plan(Fields fields) {
        @Nullable String number = fields.optional("number", SHORT);
        @Nullable LocalDate issuedOn = fields.optional("issuedOn", Times.DAY);
        @Nullable UnitId issuer = fields.optional("issuerUnitId", Ids.UNIT);
        @Nullable String parent = fields.optional("parentPlan", SHORT);
        List<Plan.LetteredType> types =
                fields.list("activityTypes", MOST_ITEMS, fields.object("activityTypes", CampaignFields::type));
        List<Plan.Deadline> deadlines =
                fields.list("deadlines", MOST_ITEMS, fields.object("deadlines", CampaignFields::deadline));
        return fields.build(() -> new Plan(number, issuedOn, issuer, parent, types, deadlines));
    }

    private static Plan.LetteredType type(Fields fields) {
        String letter = fields.required("letter", SHORT);
        TypeCode code = fields.required("code", Ids.CODE);
        return fields.build(() -> new Plan.LetteredType(letter, code));
    }

    private static Plan.Deadline deadline(Fields fields) {
        String from = fields.required("from", SHORT);
        UnitId to = fields.required("to", Ids.UNIT);
        @Nullable LocalDate dueBefore = fields.optional("dueBefore", Times.DAY);
        return fields.build(() -> new Plan.Deadline(from, to, dueBefore));
    }
}
