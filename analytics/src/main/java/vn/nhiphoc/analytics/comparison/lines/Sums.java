package vn.nhiphoc.analytics.comparison.lines;

import java.util.Arrays;

/** The two sides of some groups added up, for each stretch of time. It is filled again for the next. One thread. */
final class Sums {
    private final boolean[] there;
    private final double[] current;
    private final double[] currentEstimated;
    private final int[] currentUnits;
    private final double[] baseline;
    private final double[] baselineEstimated;
    private final int[] baselineUnits;

    Sums(int stretches) {
        there = new boolean[stretches];
        current = new double[stretches];
        currentEstimated = new double[stretches];
        currentUnits = new int[stretches];
        baseline = new double[stretches];
        baselineEstimated = new double[stretches];
        baselineUnits = new int[stretches];
    }

    void clear() {
        Arrays.fill(there, false);
        Arrays.fill(current, 0);
        Arrays.fill(currentEstimated, 0);
        Arrays.fill(currentUnits, 0);
        Arrays.fill(baseline, 0);
        Arrays.fill(baselineEstimated, 0);
        Arrays.fill(baselineUnits, 0);
    }

    /** Adds both sides as they were weighed last, where both have the figure; people are counted as units only. */
    void add(Sides sides, Measure measure) {
        for (int stretch = 0; stretch < there.length; stretch++) {
            if (measure == Measure.PEOPLE && sides.bothHaveAny(stretch)) {
                units(sides, stretch);
                current[stretch] = Column.APART;
                baseline[stretch] = Column.APART;
            } else if (sides.bothKnown(stretch)) {
                units(sides, stretch);
                int its = sides.currentOf(stretch);
                int other = sides.baselineOf(stretch);
                current[stretch] += sides.current().value(its);
                currentEstimated[stretch] += sides.current().estimated(its);
                baseline[stretch] += sides.baseline().value(other);
                baselineEstimated[stretch] += sides.baseline().estimated(other);
            }
        }
    }

    private void units(Sides sides, int stretch) {
        there[stretch] = true;
        currentUnits[stretch] += sides.current().units(sides.currentOf(stretch));
        baselineUnits[stretch] += sides.baseline().units(sides.baselineOf(stretch));
    }

    /** Whether any group has the figure in both years. */
    boolean has(int stretch) {
        return there[stretch];
    }

    /** Puts a stretch's sums where its line stands. */
    void put(int stretch, Cells cells, int index) {
        cells.putCurrent(index, current[stretch], currentEstimated[stretch], currentUnits[stretch]);
        cells.putBaseline(index, baseline[stretch], baselineEstimated[stretch], baselineUnits[stretch]);
    }
}
