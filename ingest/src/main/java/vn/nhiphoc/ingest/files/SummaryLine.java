package vn.nhiphoc.ingest.files;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/** A line of {@code POST /api/v1/summaries}: a figure that is null is unknown; a day that is null is the whole campaign. */
public record SummaryLine(
        String key,
        String campaignId,
        String unitId,
        String type,
        @Nullable String day,
        @Nullable String audience,
        @Nullable Long activities,
        @Nullable Long visits,
        @Nullable Long people)
        implements Line {

    @Override
    @JsonIgnore
    public String id() {
        return key;
    }
}
