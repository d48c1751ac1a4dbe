package vn.nhiphoc.aggregates.summary.messages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/** A fact of one summary, identified by its campaign and the key that its sender chose. */
public sealed interface SummaryEvent extends Event permits SummaryReported, SummaryVoided {

    CampaignId campaignId();

    /** The summary's key, unique within its campaign. */
    String key();

    UnitId unitId();

    TypeCode type();

    /** The day that it sums up; null is the whole week. */
    @Nullable
    LocalDate day();
}
