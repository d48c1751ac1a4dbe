package vn.nhiphoc.analytics.comparison.lines;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one scope: for each pairing, and in it for each {@link Measure}, one or none. It is filled again for the
 * next scope; whoever wants to keep it copies it. Figures that are not known are NaN.
 */
@SuppressWarnings("ArrayRecordComponent") // filled and read by index, never compared
public record Cells(
        double[] current,
        double[] baseline,
        int[] unitsCurrent,
        int[] unitsBaseline,
        double[] estimatedShare,
        byte[] reason) {
    /** There is no such line. */
    public static final byte ABSENT = (byte) (Reason.values().length + 1);

    private static final int MEASURES = Measure.values().length;

    static Cells of(int pairings) {
        int size = pairings * MEASURES;
        Cells cells = new Cells(
                new double[size], new double[size], new int[size], new int[size], new double[size], new byte[size]);
        cells.clear();
        return cells;
    }

    /** Where a line stands. */
    public static int index(int pairing, Measure measure) {
        return pairing * MEASURES + measure.place();
    }

    public boolean has(int index) {
        return reason[index] != ABSENT;
    }

    /** Puts the campaign's side of a line; the baseline's is put next. */
    void putCurrent(int index, double value, double estimated, int units) {
        current[index] = figure(value);
        unitsCurrent[index] = units;
        estimatedShare[index] = share(estimated, value);
    }

    /** Puts the baseline's side of a line. At most one side rests on estimates: that of the older year. */
    void putBaseline(int index, double value, double estimated, int units) {
        baseline[index] = figure(value);
        unitsBaseline[index] = units;
        if (Double.isNaN(baseline[index])) {
            estimatedShare[index] = 0;
        } else if (estimated > 0) {
            estimatedShare[index] = share(estimated, value);
        }
    }

    void putReason(int index, @Nullable Reason why) {
        reason[index] = (byte) (why == null ? 0 : why.number());
    }

    private static double figure(double value) {
        return value == Column.APART ? Column.UNKNOWN : value;
    }

    private static double share(double estimated, double value) {
        return estimated > 0 && value > 0 ? estimated / value : 0;
    }

    void clear() {
        Arrays.fill(current, Double.NaN);
        Arrays.fill(baseline, Double.NaN);
        Arrays.fill(unitsCurrent, 0);
        Arrays.fill(unitsBaseline, 0);
        Arrays.fill(estimatedShare, 0);
        Arrays.fill(reason, ABSENT);
    }
}
