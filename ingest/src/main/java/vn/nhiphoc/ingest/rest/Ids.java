package vn.nhiphoc.ingest.rest;

import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.json.Kind;
import vn.nhiphoc.ingest.json.Kinds;

/** The identifiers and keys that senders write, in bodies and in paths. */
final class Ids {

    static final Kind<UnitId> UNIT = Kinds.id(UnitId::new);
    static final Kind<ActivityId> ACTIVITY = Kinds.id(ActivityId::new);
    static final Kind<CampaignId> CAMPAIGN = Kinds.id(CampaignId::new);
    static final Kind<TypeCode> CODE = Kinds.id(TypeCode::new);

    private static final int LONGEST_KEY = 100;

    /** The key of a line or a headcount: printable characters; blanks within are allowed. */
    static final Kind<String> KEY = Kinds.text(LONGEST_KEY);

    private Ids() {}

    static ActivityId activityInPath(String given) {
        return Kinds.inPath("activityId", ACTIVITY, given);
    }

    static CampaignId campaignInPath(String given) {
        return Kinds.inPath("campaignId", CAMPAIGN, given);
    }

    static UnitId unitInPath(String given) {
        return Kinds.inPath("unitId", UNIT, given);
    }

    static TypeCode codeInPath(String given) {
        return Kinds.inPath("code", CODE, given);
    }

    static String keyInPath(String given) {
        return Kinds.inPath("key", KEY, given);
    }
}
