package vn.nhiphoc.ingest.files;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of {@code POST /api/v1/activities}, times as ISO 8601 with the city's offset. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActivityLine(
        String activityId,
        String campaignId,
        String unitId,
        String type,
        @Nullable String form,
        String title,
        @Nullable String mode,
        @Nullable String place,
        String startsAt,
        String endsAt,
        String openedAt,
        String closedAt,
        @Nullable List<Headcount> headcounts)
        implements Line {

    @Override
    @JsonIgnore
    public String id() {
        return activityId;
    }

    /** What an organiser counted; it stands for the local day of {@code at}. */
    public record Headcount(String key, String at, List<Count> counts) {}

    /** Visits of an audience, for which flags were not asked. */
    public record Count(String audience, long visits) {}
}
