package vn.nhiphoc.analytics.comparison.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import vn.nhiphoc.analytics.comparison.lineage.Passage;
import vn.nhiphoc.analytics.comparison.lineage.Share;

/** In which newer units the figures of the older year's reporters lie. */
final class Flows {
    private final SortedMap<String, Map<String, Share>> divided = new TreeMap<>();
    private final NavigableMap<String, Set<String>> undivided;

    Flows(Passage passage, Units units, Years years) {
        undivided = Above.older(passage, units, years);
        for (String unit : years.olderReporters()) {
            if (!undivided.containsKey(unit)) {
                divided.put(unit, passage.heirs(unit));
            }
        }
    }

    /** What flows somewhere: parts of units, and units of which nobody knows the part. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Inflow(Target.Parts parts, int[] undivided) {}

    /** The newer units into which somebody's figures flow. */
    Set<String> ends() {
        Map<String, Boolean> ends = new TreeMap<>();
        divided.values()
                .forEach(heirs -> heirs.forEach((heir, share) -> {
                    if (share.total() > 0) {
                        ends.put(heir, true);
                    }
                }));
        undivided.values().forEach(within -> within.forEach(heir -> ends.put(heir, true)));
        return ends.keySet();
    }

    /** What flows into a single unit, for all ends at once: a look at each reporter only. */
    Map<String, Inflow> intoEach(Units units) {
        Map<String, Builder> builders = new HashMap<>();
        divided.forEach((unit, heirs) -> heirs.forEach((heir, share) -> {
            if (share.total() > 0) {
                builders.computeIfAbsent(heir, h -> new Builder()).add(units.number(unit), share);
            }
        }));
        undivided.forEach((unit, within) -> within.forEach(heir -> {
            Builder builder = builders.computeIfAbsent(heir, h -> new Builder());
            if (within.size() == 1) {
                builder.add(units.number(unit), Share.WHOLE);
            } else {
                builder.without(units.number(unit));
            }
        }));
        Map<String, Inflow> flows = new HashMap<>();
        builders.forEach((heir, builder) -> flows.put(heir, builder.build()));
        return flows;
    }

    /** What flows into some units together. */
    Inflow into(Predicate<String> inside, Units units) {
        Builder builder = new Builder();
        divided.forEach((unit, heirs) -> {
            Share share = together(heirs, inside);
            if (share.total() > 0) {
                builder.add(units.number(unit), share);
            }
        });
        undivided.forEach((unit, within) -> {
            if (within.stream().allMatch(inside)) {
                builder.add(units.number(unit), Share.WHOLE);
            } else if (within.stream().anyMatch(inside)) {
                builder.without(units.number(unit));
            }
        });
        return builder.build();
    }

    /** What some heirs have together; an estimate counts only where it also says what the others have. */
    private static Share together(Map<String, Share> heirs, Predicate<String> inside) {
        double exact = 0;
        double estimated = 0;
        double outside = 0;
        boolean guessedOutside = false;
        for (Map.Entry<String, Share> heir : heirs.entrySet()) {
            Share share = heir.getValue();
            if (inside.test(heir.getKey())) {
                exact += share.exact();
                estimated += share.estimated();
            } else {
                outside += share.total();
                guessedOutside |= share.estimated() > 0;
            }
        }
        if (outside == 0) {
            return Share.WHOLE;
        }
        return guessedOutside ? new Share(exact, estimated) : new Share(exact + estimated, 0);
    }

    private static final class Builder {
        private final List<Integer> units = new ArrayList<>();
        private final List<Share> shares = new ArrayList<>();
        private final List<Integer> undivided = new ArrayList<>();

        void add(int unit, Share share) {
            units.add(unit);
            shares.add(share);
        }

        void without(int unit) {
            undivided.add(unit);
        }

        Inflow build() {
            return new Inflow(
                    new Target.Parts(
                            numbers(units),
                            shares.stream().mapToDouble(Share::exact).toArray(),
                            shares.stream().mapToDouble(Share::estimated).toArray()),
                    numbers(undivided));
        }

        private static int[] numbers(List<Integer> list) {
            return list.stream().mapToInt(Integer::intValue).toArray();
        }
    }
}
