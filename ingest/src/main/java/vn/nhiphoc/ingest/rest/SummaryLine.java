package vn.nhiphoc.ingest.rest;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.aggregates.summary.messages.ReportSummary;
import vn.nhiphoc.aggregates.summary.messages.SummaryCommand;
import vn.nhiphoc.aggregates.summary.messages.VoidSummary;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Kind;
import vn.nhiphoc.ingest.json.Kinds;
import vn.nhiphoc.ingest.json.Times;

/**
 * A line of a batch of summaries: a past result, or the void of an earlier line.
 *
 * @param key the line's own, which labels its answer
 */
record SummaryLine(String key, SummaryCommand command) {

    private static final Kind<Long> FIGURE = Kinds.whole(0, ReportSummary.MOST);

    static SummaryLine read(Fields fields, Received received) {
        String key = fields.required("key", Ids.KEY);
        CampaignId campaign = fields.required("campaignId", Ids.CAMPAIGN);
        @Nullable SummaryKind kind = fields.optional("kind", Codes.SUMMARY_KIND);
        if (kind == SummaryKind.VOID) {
            String of = fields.required("of", Ids.KEY);
            return fields.build(() -> new SummaryLine(key, new VoidSummary(campaign, of, null, received)));
        }
        UnitId unit = fields.required("unitId", Ids.UNIT);
        TypeCode type = fields.required("type", Ids.CODE);
        @Nullable LocalDate day = fields.optional("day", Times.DAY);
        @Nullable Audience audience = fields.optional("audience", Codes.AUDIENCE);
        @Nullable Long activities = fields.optional("activities", FIGURE);
        @Nullable Long visits = fields.optional("visits", FIGURE);
        @Nullable Long people = fields.optional("people", FIGURE);
        return fields.build(() -> new SummaryLine(
                key,
                new ReportSummary(campaign, key, unit, type, day, audience, activities, visits, people, received)));
    }

    /** The command; a void takes back that unit's summary only. */
    SummaryCommand command(@Nullable UnitId owner) {
        return command instanceof VoidSummary takeBack
                ? new VoidSummary(takeBack.campaignId(), takeBack.key(), owner, takeBack.received())
                : command;
    }

    /** What a line of summaries says; left out is a summary. */
    enum SummaryKind {
        SUMMARY("summary"),
        VOID("void");

        private final String code;

        SummaryKind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
