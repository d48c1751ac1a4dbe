package vn.nhiphoc.analytics.comparison.lines;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns of figures turned into rows: what all of them say of a unit stands side by side, since a scope is weighed for
 * all stretches of time at once.
 */
final class Grid {
    private final int width;
    private final double[][] own;
    private final double[] peopleBelow;

    /** @param columns a null one has no figures */
    Grid(List<@Nullable Column> columns) {
        width = columns.size();
        int units = 0;
        for (Column column : columns) {
            units = column == null ? units : column.peopleBelow().length;
        }
        own = new double[Measure.values().length][units * width];
        for (double[] figures : own) {
            Arrays.fill(figures, Column.UNKNOWN);
        }
        peopleBelow = new double[units * width];
        Arrays.fill(peopleBelow, Column.UNKNOWN);
        for (int place = 0; place < width; place++) {
            Column column = columns.get(place);
            if (column != null) {
                for (Measure measure : Measure.values()) {
                    turn(column.own(measure), own[measure.place()], place);
                }
                turn(column.peopleBelow(), peopleBelow, place);
            }
        }
    }

    private void turn(double[] figures, double[] rows, int place) {
        for (int unit = 0; unit < figures.length; unit++) {
            rows[unit * width + place] = figures[unit];
        }
    }

    boolean empty() {
        return peopleBelow.length == 0;
    }

    /** Where the row of a unit begins: its figures of the first column. */
    int row(int unit) {
        return unit * width;
    }

    /** All rows of a measure. */
    double[] own(Measure measure) {
        return own[measure.place()];
    }

    /** All rows of the people of subtrees. */
    double[] peopleBelow() {
        return peopleBelow;
    }
}
