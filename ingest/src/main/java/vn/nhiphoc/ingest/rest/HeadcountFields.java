package vn.nhiphoc.ingest.rest;

import java.time.Instant;
import java.util.List;
import vn.nhiphoc.aggregates.activity.messages.AudienceCount;
import vn.nhiphoc.aggregates.activity.messages.ReportHeadcount;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Times;

/** Reads a headcount. */
final class HeadcountFields {

    private HeadcountFields() {}

    static ReportHeadcount report(Fields fields, ActivityId activity, String key, Received received) {
        Instant at = fields.required("at", Times.INSTANT);
        List<AudienceCount> counts = Codes.counts(fields);
        return fields.build(() -> new ReportHeadcount(activity, key, at, counts, received));
    }
}
