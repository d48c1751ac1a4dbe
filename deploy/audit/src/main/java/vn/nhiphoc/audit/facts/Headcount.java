package vn.nhiphoc.audit.facts;

import java.util.ArrayList;
import java.util.List;

/** The register of an activity's day; {@code at} in milliseconds. */
public record Headcount(long at, List<Count> counts) {

    /** Visits of one group. */
    public record Count(String audience, Asked flags, long visits) {}

    static Headcount read(Fields fields) throws NotUnderstood {
        List<Count> counts = new ArrayList<>();
        for (Fields count : fields.objects("counts")) {
            counts.add(new Count(
                    Codes.audience(count.text("audience")),
                    Asked.of(count.optionalTexts("flags")),
                    count.whole("visits")));
            count.end();
        }
        return new Headcount(fields.moment("at"), List.copyOf(counts));
    }

    /** Empty counts leave none standing. */
    public boolean stands() {
        return !counts.isEmpty();
    }

    public long visits() {
        return counts.stream().mapToLong(Count::visits).sum();
    }
}
