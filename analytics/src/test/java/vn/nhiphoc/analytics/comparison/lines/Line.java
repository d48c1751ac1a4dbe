package vn.nhiphoc.analytics.comparison.lines;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.comparison.scope.View;

/**
 * A line of a comparison by itself, for all views, alignments and horizons that show it alike.
 *
 * @param views bits of {@link View}
 */
record Line(
        int views,
        boolean subtree,
        String unitId,
        Stretches.Stretch stretch,
        Measure measure,
        @Nullable Double current,
        @Nullable Double baseline,
        int unitsCurrent,
        int unitsBaseline,
        double estimatedShare,
        @Nullable Reason reason) {

    static List<Line> all(Lines lines) {
        List<Line> all = new ArrayList<>();
        lines.compute((views, subtree, key, cells) -> {
            List<Stretches.Stretch> stretches = lines.stretches().list();
            for (int pairing = 0; pairing < stretches.size(); pairing++) {
                for (Measure measure : Measure.values()) {
                    int index = Cells.index(pairing, measure);
                    if (cells.has(index)) {
                        all.add(of(views, subtree, key, stretches.get(pairing), measure, cells, index));
                    }
                }
            }
        });
        return all;
    }

    private static Line of(
            int views,
            boolean subtree,
            String key,
            Stretches.Stretch stretch,
            Measure measure,
            Cells cells,
            int index) {
        Double current = known(cells.current()[index]);
        Double baseline = known(cells.baseline()[index]);
        boolean shown = subtree || (current != null && baseline != null);
        int reason = cells.reason()[index];
        return new Line(
                shown ? views : views & ~View.MATCHED.bit(),
                subtree,
                key,
                stretch,
                measure,
                current,
                baseline,
                cells.unitsCurrent()[index],
                cells.unitsBaseline()[index],
                cells.estimatedShare()[index],
                Arrays.stream(Reason.values())
                        .filter(its -> its.number() == reason)
                        .findFirst()
                        .orElse(null));
    }

    private static @Nullable Double known(double figure) {
        return Double.isNaN(figure) ? null : figure;
    }

    int aligns() {
        return stretch.aligns();
    }

    int horizons() {
        return stretch.horizons();
    }

    @Nullable
    Integer campaignDay() {
        return stretch.campaignDay();
    }

    @Nullable
    LocalDate baselineDay() {
        return stretch.baselineDay();
    }

    @Nullable
    LocalDateTime until() {
        return stretch.until();
    }
}
