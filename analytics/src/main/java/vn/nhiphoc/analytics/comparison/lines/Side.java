package vn.nhiphoc.analytics.comparison.lines;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.comparison.scope.Target;

/**
 * What one of the two years has of a scope and measure, an amount for each of its columns of figures. It is weighed again
 * for the next scope and measure. One thread.
 */
final class Side {
    private final Grid grid;
    private final @Nullable Reason[][] reasons;
    private final int width;
    private final double[] values;
    private final double[] estimated;
    private final int[] units;
    private final @Nullable Reason[] whys;

    Side(List<@Nullable Column> columns) {
        grid = new Grid(columns);
        width = columns.size();
        values = new double[width];
        estimated = new double[width];
        units = new int[width];
        reasons = new Reason[Measure.values().length][width];
        for (Measure measure : Measure.values()) {
            for (int i = 0; i < width; i++) {
                Column column = columns.get(i);
                reasons[measure.place()][i] = column == null ? null : column.why(measure);
            }
        }
        whys = new Reason[width];
    }

    /** The figure, or {@link Column#UNKNOWN} or {@link Column#APART} where there is none. */
    double value(int column) {
        return values[column];
    }

    /** What of the figure rests on estimated shares. */
    double estimated(int column) {
        return estimated[column];
    }

    /** How many units have a figure that stands behind it. */
    int units(int column) {
        return units[column];
    }

    /** Why there is none although there are figures. */
    @Nullable
    Reason why(int column) {
        return whys[column];
    }

    boolean known(int column) {
        return !Double.isNaN(values[column]) && values[column] != Column.APART;
    }

    boolean nothing(int column) {
        return Double.isNaN(values[column]);
    }

    boolean any() {
        for (double value : values) {
            if (!Double.isNaN(value)) {
                return true;
            }
        }
        return false;
    }

    /** Weighs what the newer year has. */
    void newer(Target target, Measure measure) {
        begin(measure);
        if (!grid.empty()) {
            double[] figures = grid.own(measure);
            for (int unit : target.newer()) {
                add(figures, grid.row(unit));
            }
        }
        end(measure, target.newerPeople());
    }

    /** Weighs what the older year has. */
    void older(Target target, Measure measure) {
        begin(measure);
        if (!grid.empty()) {
            double[] figures = grid.own(measure);
            Target.Parts parts = target.older();
            for (int i = 0; i < parts.units().length; i++) {
                add(figures, grid.row(parts.units()[i]), parts.exact()[i], parts.estimated()[i]);
            }
        }
        end(measure, target.olderPeople());
        for (int unit : target.undivided()) {
            undivided(measure, unit, target.olderPeople());
        }
    }

    private void begin(Measure measure) {
        Arrays.fill(values, 0);
        Arrays.fill(estimated, 0);
        Arrays.fill(units, 0);
        System.arraycopy(reasons[measure.place()], 0, whys, 0, width);
    }

    private void add(double[] figures, int row) {
        for (int i = 0; i < width; i++) {
            double figure = figures[row + i];
            if (!Double.isNaN(figure)) {
                values[i] += figure;
                units[i]++;
            }
        }
    }

    private void add(double[] figures, int row, double exact, double guessed) {
        double share = exact + guessed;
        for (int i = 0; i < width; i++) {
            double figure = figures[row + i];
            if (!Double.isNaN(figure)) {
                values[i] += figure * share;
                units[i]++;
                if (guessed > 0) {
                    estimated[i] += figure * guessed;
                }
            }
        }
    }

    private void end(Measure measure, Target.@Nullable PeopleOf people) {
        for (int i = 0; i < width; i++) {
            if (units[i] == 0) {
                values[i] = Column.UNKNOWN;
            }
        }
        if (measure == Measure.PEOPLE && !grid.empty()) {
            Arrays.fill(estimated, 0);
            people(people);
        }
    }

    /** People are those of one unit or subtree; nobody adds them up. */
    private void people(Target.@Nullable PeopleOf of) {
        double[] figures = of == null || of.subtree() ? grid.peopleBelow() : grid.own(Measure.PEOPLE);
        for (int i = 0; i < width; i++) {
            if (of != null) {
                values[i] = figures[grid.row(of.unit()) + i];
            } else if (units[i] > 0) {
                values[i] = Column.APART;
            }
        }
    }

    /** A unit with a figure of which nobody knows how much lies here. */
    private void undivided(Measure measure, int unit, Target.@Nullable PeopleOf people) {
        if (grid.empty() || (measure == Measure.PEOPLE && people != null)) {
            return;
        }
        double[] figures = grid.own(measure);
        for (int i = 0; i < width; i++) {
            if (!Double.isNaN(figures[grid.row(unit) + i])) {
                values[i] = Column.APART;
                estimated[i] = 0;
                if (measure != Measure.PEOPLE) {
                    whys[i] = Reason.NOT_DIVIDED;
                }
            }
        }
    }
}
