package vn.nhiphoc.analytics.comparison.lines;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.comparison.scope.Matched;
import vn.nhiphoc.analytics.comparison.scope.Target;
import vn.nhiphoc.analytics.comparison.scope.Targets;
import vn.nhiphoc.analytics.comparison.scope.View;
import vn.nhiphoc.analytics.comparison.types.TypeScope;

/** All lines of a comparison under one type. */
public final class Lines {
    private final Targets targets;
    private final boolean newerIsCurrent;
    private final TypeScope type;
    private final Consumer<Line> out;

    /**
     * Lines that go to {@code out}.
     *
     * @param newerIsCurrent whether the campaign is the later one; else it is the baseline
     */
    public Lines(Targets targets, boolean newerIsCurrent, TypeScope type, Consumer<Line> out) {
        this.targets = targets;
        this.newerIsCurrent = newerIsCurrent;
        this.type = type;
        this.out = out;
    }

    /**
     * Computes them.
     *
     * @param now local time
     */
    public void compute(Week current, Week baseline, LocalDateTime now) {
        List<Pairing> pairings = Pairings.of(current, baseline, now);
        for (Measure measure : Measure.values()) {
            for (Pairing pairing : pairings) {
                for (Map.Entry<Target, Integer> entry : targets.views().entrySet()) {
                    single(entry.getKey(), entry.getValue(), measure, pairing);
                }
                for (Matched matched : targets.matched()) {
                    matched(matched, measure, pairing);
                }
            }
        }
    }

    private void single(Target target, int views, Measure measure, Pairing pairing) {
        Scale scale = Scale.of(target, measure, pairing, newerIsCurrent);
        if (scale.empty()) {
            return;
        }
        if (scale.lacksMinutes() && pairing.otherwise() != null) {
            single(target, views, measure, pairing.otherwise().with(pairing.aligns()));
            return;
        }
        boolean matched = (views & View.GROUPED.bit()) != 0 && !target.subtree() && scale.bothKnown();
        int shown = matched ? views | View.MATCHED.bit() : views;
        write(shown, target.subtree(), target.key(), measure, pairing, scale);
    }

    private void matched(Matched matched, Measure measure, Pairing pairing) {
        Scale sum = null;
        for (Target group : matched.groups()) {
            Scale scale = Scale.of(group, measure, pairing, newerIsCurrent);
            if (scale.lacksMinutes() && pairing.otherwise() != null) {
                matched(matched, measure, pairing.otherwise().with(pairing.aligns()));
                return;
            }
            if (measure == Measure.PEOPLE
                    && !scale.current().nothing()
                    && !scale.baseline().nothing()) {
                sum = apart(sum, scale);
            } else if (scale.bothKnown()) {
                sum = sum == null ? scale : plus(sum, scale);
            }
        }
        if (sum != null) {
            write(View.MATCHED.bit(), true, matched.key(), measure, pairing, sum);
        }
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

    private void write(int views, boolean subtree, String key, Measure measure, Pairing pairing, Scale scale) {
        out.accept(new Line(
                views,
                pairing.aligns(),
                pairing.horizons(),
                subtree,
                key,
                type.code(),
                pairing.campaignDay(),
                measure,
                scale.current().shown(),
                scale.baseline().shown(),
                scale.current().units(),
                scale.baseline().units(),
                scale.bothKnown() || scale.baseline().known() ? scale.estimatedShare() : 0,
                type.reason() == null ? scale.reason() : type.reason(),
                pairing.baselineDay(),
                pairing.until(),
                pairing.days()));
    }
}
