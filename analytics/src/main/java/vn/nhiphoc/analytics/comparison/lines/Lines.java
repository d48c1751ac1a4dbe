package vn.nhiphoc.analytics.comparison.lines;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
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
        boolean any = false;
        if (!sides.weigh(target, measure)) {
            return false;
        }
        for (int stretch = 0; stretch < stretches.looked(); stretch++) {
            Scale scale = sides.of(stretch);
            int otherwise = stretches.otherwise(stretch);
            boolean instead = otherwise >= 0 && scale.lacksMinutes();
            Scale shown = instead ? sides.of(otherwise) : scale;
            if (!shown.empty()) {
                put(Cells.index(instead ? otherwise : stretch, measure), shown);
                any = true;
            }
        }
        return any;
    }

    private boolean matched(Matched matched, Measure measure) {
        @Nullable Scale[] sums = new Scale[stretches.size()];
        boolean[] instead = new boolean[stretches.looked()];
        for (Target group : matched.groups()) {
            if (sides.weigh(group, measure)) {
                for (int stretch = 0; stretch < sums.length; stretch++) {
                    Scale scale = sides.of(stretch);
                    if (stretches.otherwise(stretch) >= 0 && scale.lacksMinutes()) {
                        instead[stretch] = true;
                    }
                    sums[stretch] = sum(sums[stretch], scale, measure);
                }
            }
        }
        boolean any = false;
        for (int stretch = 0; stretch < stretches.looked(); stretch++) {
            int shown = instead[stretch] ? stretches.otherwise(stretch) : stretch;
            Scale sum = sums[shown];
            if (sum != null) {
                put(Cells.index(shown, measure), sum);
                any = true;
            }
        }
        return any;
    }

    private static @Nullable Scale sum(@Nullable Scale sum, Scale scale, Measure measure) {
        if (measure == Measure.PEOPLE
                && !scale.current().nothing()
                && !scale.baseline().nothing()) {
            return apart(sum, scale);
        }
        if (!scale.bothKnown()) {
            return sum;
        }
        return sum == null ? scale : plus(sum, scale);
    }

    private static Scale plus(Scale one, Scale other) {
        return new Scale(one.current().plus(other.current()), one.baseline().plus(other.baseline()), null);
    }

    private static Scale apart(@Nullable Scale before, Scale scale) {
        return new Scale(
                apart(before == null ? 0 : before.current().units(), scale.current()),
                apart(before == null ? 0 : before.baseline().units(), scale.baseline()),
                Reason.PEOPLE_NOT_ADDITIVE);
    }

    private static Amount apart(int units, Amount more) {
        return new Amount(Column.APART, 0, units + more.units(), Reason.PEOPLE_NOT_ADDITIVE);
    }

    private void put(int index, Scale scale) {
        Amount current = scale.current();
        Amount baseline = scale.baseline();
        cells.current()[index] = current.known() ? current.value() : Column.UNKNOWN;
        cells.baseline()[index] = baseline.known() ? baseline.value() : Column.UNKNOWN;
        cells.unitsCurrent()[index] = current.units();
        cells.unitsBaseline()[index] = baseline.units();
        cells.estimatedShare()[index] = baseline.known() ? scale.estimatedShare() : 0;
        Reason reason = type.reason() == null ? scale.reason() : type.reason();
        cells.reason()[index] = (byte) (reason == null ? 0 : reason.number());
    }
}
