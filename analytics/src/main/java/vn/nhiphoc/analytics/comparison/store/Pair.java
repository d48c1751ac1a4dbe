package vn.nhiphoc.analytics.comparison.store;

import java.io.Serializable;

/** Which campaign is compared with which. Both empty: the groups of the lineage, of no campaign. */
public record Pair(String campaign, String baseline) implements Serializable, Comparable<Pair> {
    static final Pair LINEAGE = new Pair("", "");

    @Override
    public int compareTo(Pair other) {
        int first = campaign.compareTo(other.campaign);
        return first != 0 ? first : baseline.compareTo(other.baseline);
    }

    @Override
    public String toString() {
        return campaign + " : " + baseline;
    }
}
