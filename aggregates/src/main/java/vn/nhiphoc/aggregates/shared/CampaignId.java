package vn.nhiphoc.aggregates.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A campaign: one city's week of one year: 1 to 100 printable characters without spaces. */
public record CampaignId(@JsonValue String value) implements Comparable<CampaignId> {

    @JsonCreator
    public CampaignId {
        Identifiers.requireValid("campaignId", value);
    }

    @Override
    public int compareTo(CampaignId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
