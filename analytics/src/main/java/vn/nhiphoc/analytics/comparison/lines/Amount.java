package vn.nhiphoc.analytics.comparison.lines;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.comparison.scope.Target;

/**
 * One side of a line.
 *
 * @param value {@link Column#UNKNOWN} or {@link Column#APART} where there is none
 * @param estimated what of it rests on estimated shares
 * @param units how many units have a figure that stands behind it
 * @param why there is none although there are figures
 */
record Amount(
        double value, double estimated, int units, @Nullable Reason why) {
    static final Amount NONE = new Amount(Column.UNKNOWN, 0, 0, null);

    boolean known() {
        return !Double.isNaN(value) && value != Column.APART;
    }

    boolean nothing() {
        return Double.isNaN(value);
    }

    /** What the newer year has. */
    static Amount newer(Target target, Measure measure, @Nullable Column column) {
        if (column == null) {
            return NONE;
        }
        double[] figures = column.own(measure);
        double sum = Column.UNKNOWN;
        int units = 0;
        for (int unit : target.newer()) {
            if (!Double.isNaN(figures[unit])) {
                sum = Double.isNaN(sum) ? figures[unit] : sum + figures[unit];
                units++;
            }
        }
        if (measure == Measure.PEOPLE) {
            return new Amount(people(column, target.newerPeople(), sum), 0, units, column.why(measure));
        }
        return new Amount(sum, 0, units, column.why(measure));
    }

    /** What the older year has. */
    static Amount older(Target target, Measure measure, @Nullable Column column) {
        if (column == null) {
            return NONE;
        }
        double[] figures = column.own(measure);
        Target.Parts parts = target.older();
        double sum = Column.UNKNOWN;
        double estimated = 0;
        int units = 0;
        for (int i = 0; i < parts.units().length; i++) {
            double figure = figures[parts.units()[i]];
            if (!Double.isNaN(figure)) {
                double part = figure * (parts.exact()[i] + parts.estimated()[i]);
                sum = Double.isNaN(sum) ? part : sum + part;
                estimated += figure * parts.estimated()[i];
                units++;
            }
        }
        boolean undivided = false;
        for (int unit : target.undivided()) {
            undivided |= !Double.isNaN(figures[unit]);
        }
        if (measure == Measure.PEOPLE) {
            double any = undivided ? Column.APART : sum;
            return new Amount(people(column, target.olderPeople(), any), 0, units, column.why(measure));
        }
        return undivided
                ? new Amount(Column.APART, 0, units, Reason.NOT_DIVIDED)
                : new Amount(sum, estimated, units, column.why(measure));
    }

    private static double people(Column column, Target.@Nullable PeopleOf of, double any) {
        if (of == null) {
            return Double.isNaN(any) ? Column.UNKNOWN : Column.APART;
        }
        return of.subtree() ? column.peopleBelow()[of.unit()] : column.own(Measure.PEOPLE)[of.unit()];
    }

    Amount plus(Amount other) {
        return new Amount(value + other.value, estimated + other.estimated, units + other.units, null);
    }
}
