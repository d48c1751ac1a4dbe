package vn.nhiphoc.analytics.comparison.lines;

import java.time.LocalDateTime;
import vn.nhiphoc.analytics.comparison.scope.Matched;
import vn.nhiphoc.analytics.comparison.scope.Target;
import vn.nhiphoc.analytics.comparison.scope.Targets;
import vn.nhiphoc.analytics.comparison.scope.View;
import vn.nhiphoc.analytics.comparison.types.TypeScope;

/** All lines of a comparison under one type, a scope after the other. One thread. */
public final class Lines {
    private static final Measure[] MEASURES = Measure.values();

    private final Targets targets;
    private final TypeScope type;
    private final Stretches stretches;
    private final Sides sides;
    private final Sums sums;
    private final Cells cells;

    /** Takes the lines of one scope, and fails as it does. */
    @FunctionalInterface
    public interface Out<E extends Exception> {
        /**
         * A scope with any line.
         *
         * @param views bits of {@link View}; of those of {@code matched} only lines count of which both figures are
         *     known, or a whole subtree's
         */
        void scope(int views, boolean subtree, String key, Cells cells) throws E;
    }

    /**
     * Prepares them.
     *
     * @param newerIsCurrent whether the campaign is the later one; else it is the baseline
     * @param now local time
     */
    public Lines(
            Targets targets, boolean newerIsCurrent, TypeScope type, Week current, Week baseline, LocalDateTime now) {
        this.targets = targets;
        this.type = type;
        this.stretches = new Stretches(Pairings.of(current, baseline, now));
        this.sides = new Sides(stretches, newerIsCurrent);
        this.sums = new Sums(stretches.size());
        this.cells = Cells.of(stretches.size());
    }

    public Stretches stretches() {
        return stretches;
    }

    /** Computes them. */
    public <E extends Exception> void compute(Out<E> out) throws E {
        for (Targets.Shown shown : targets.shown()) {
            cells.clear();
            boolean any = false;
            for (Measure measure : MEASURES) {
                any |= single(shown.target(), measure);
            }
            if (any) {
                out.scope(
                        shown.views(), shown.target().subtree(), shown.target().key(), cells);
            }
        }
        for (Matched matched : targets.matched()) {
            cells.clear();
            boolean any = false;
            for (Measure measure : MEASURES) {
                any |= matched(matched, measure);
            }
            if (any) {
                out.scope(View.MATCHED.bit(), true, matched.key(), cells);
            }
        }
    }

    private boolean single(Target target, Measure measure) {
        if (!sides.weigh(target, measure)) {
            return false;
        }
        boolean any = false;
        for (int stretch = 0; stretch < stretches.looked(); stretch++) {
            int otherwise = stretches.otherwise(stretch);
            int shown = otherwise >= 0 && sides.lacksMinutes(stretch) ? otherwise : stretch;
            if (!sides.empty(shown)) {
                put(shown, measure);
                any = true;
            }
        }
        return any;
    }

    private void put(int stretch, Measure measure) {
        int index = Cells.index(stretch, measure);
        Side now = sides.current();
        Side then = sides.baseline();
        int nowAt = sides.currentOf(stretch);
        int thenAt = sides.baselineOf(stretch);
        cells.putCurrent(index, now.value(nowAt), now.estimated(nowAt), now.units(nowAt));
        cells.putBaseline(index, then.value(thenAt), then.estimated(thenAt), then.units(thenAt));
        cells.putReason(index, type.reason() == null ? sides.reason(stretch) : type.reason());
    }

    private boolean matched(Matched matched, Measure measure) {
        boolean[] instead = new boolean[stretches.looked()];
        sums.clear();
        for (Target group : matched.groups()) {
            if (sides.weigh(group, measure)) {
                for (int stretch = 0; stretch < instead.length; stretch++) {
                    instead[stretch] |= stretches.otherwise(stretch) >= 0 && sides.lacksMinutes(stretch);
                }
                sums.add(sides, measure);
            }
        }
        Reason reason = measure == Measure.PEOPLE ? Reason.PEOPLE_NOT_ADDITIVE : null;
        boolean any = false;
        for (int stretch = 0; stretch < instead.length; stretch++) {
            int shown = instead[stretch] ? stretches.otherwise(stretch) : stretch;
            if (sums.has(shown)) {
                int index = Cells.index(shown, measure);
                sums.put(shown, cells, index);
                cells.putReason(index, type.reason() == null ? reason : type.reason());
                any = true;
            }
        }
        return any;
    }
}
