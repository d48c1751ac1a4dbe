package vn.nhiphoc.analytics.comparison.lines;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of all units for one stretch of time: {@link #UNKNOWN} where nobody reported any, {@link #APART} where
 * there are some that cannot be given as one figure.
 */
public final class Column {
    static final double UNKNOWN = Double.NaN;
    static final double APART = Double.NEGATIVE_INFINITY;

    private final double[][] own = new double[Measure.values().length][];
    private final double[] peopleBelow;
    private final boolean[] withoutMinutes;
    private final Map<Measure, Reason> why = new EnumMap<>(Measure.class);

    public Column(int units) {
        Arrays.setAll(own, measure -> unknown(units));
        peopleBelow = unknown(units);
        withoutMinutes = new boolean[units];
        why.put(Measure.PEOPLE, Reason.PEOPLE_NOT_ADDITIVE);
    }

    private static double[] unknown(int units) {
        double[] figures = new double[units];
        Arrays.fill(figures, UNKNOWN);
        return figures;
    }

    /** A unit's own figures, by its number. */
    double[] own(Measure measure) {
        return own[measure.place()];
    }

    /** The people of a unit's subtree. */
    double[] peopleBelow() {
        return peopleBelow;
    }

    /** Why a figure is {@link #APART}. */
    @Nullable
    Reason why(Measure measure) {
        return why.get(measure);
    }

    /** Sets a unit's figure, or adds to what is known. */
    public void add(Measure measure, int unit, double figure) {
        double[] figures = own(measure);
        figures[unit] = Double.isNaN(figures[unit]) ? figure : figures[unit] + figure;
    }

    /** Sets the people of a subtree. */
    public void addPeopleBelow(int unit, double people) {
        peopleBelow[unit] = Double.isNaN(peopleBelow[unit]) ? people : peopleBelow[unit] + people;
    }

    /** There are people of a unit that no figure counts together. */
    public void setPeopleApart(int unit) {
        own(Measure.PEOPLE)[unit] = APART;
    }

    /** There are people in a subtree that no figure counts together. */
    public void setPeopleBelowApart(int unit) {
        peopleBelow[unit] = APART;
    }

    /** Whether a unit's own people are known. */
    public boolean knowsPeople(int unit) {
        return !Double.isNaN(own(Measure.PEOPLE)[unit]);
    }

    /** Some of the unit's visits have no minute. */
    public void setWithoutMinutes(int unit) {
        withoutMinutes[unit] = true;
    }

    /** All people apart, as of several types. */
    public void setAllPeopleApart() {
        for (double[] figures : List.of(own(Measure.PEOPLE), peopleBelow)) {
            Arrays.setAll(figures, i -> Double.isNaN(figures[i]) ? UNKNOWN : APART);
        }
    }

    /**
     * The part of this day before a minute.
     *
     * @param visits by minutes before it, by unit
     */
    Column until(double[] visits) {
        Column part = new Column(visits.length);
        for (Measure measure : Measure.values()) {
            part.why.put(measure, Reason.NO_MINUTES);
            double[] whole = own(measure);
            double[] its = part.own(measure);
            for (int unit = 0; unit < its.length; unit++) {
                boolean told = measure == Measure.VISITS && !withoutMinutes[unit];
                its[unit] = Double.isNaN(whole[unit]) ? UNKNOWN : told ? visits[unit] : APART;
            }
        }
        Arrays.setAll(part.peopleBelow, i -> Double.isNaN(peopleBelow[i]) ? UNKNOWN : APART);
        return part;
    }

    /** Some days together. People and person-activities of several days are not the sum of the days'. */
    static Column together(List<Column> days) {
        if (days.size() == 1) {
            return days.get(0);
        }
        Column sum = new Column(days.get(0).peopleBelow.length);
        sum.why.put(Measure.PERSON_ACTIVITIES, Reason.PEOPLE_NOT_ADDITIVE);
        for (Column day : days) {
            sum.why.putAll(day.partly());
            for (Measure measure : Measure.values()) {
                boolean additive = measure == Measure.VISITS || measure == Measure.ACTIVITIES_OPENED;
                add(sum.own(measure), day.own(measure), additive);
            }
            add(sum.peopleBelow, day.peopleBelow, false);
        }
        return sum;
    }

    private Map<Measure, Reason> partly() {
        return why.containsValue(Reason.NO_MINUTES) ? why : Map.of();
    }

    private static void add(double[] sums, double[] figures, boolean additive) {
        for (int unit = 0; unit < sums.length; unit++) {
            if (!Double.isNaN(figures[unit])) {
                double sum = Double.isNaN(sums[unit]) ? figures[unit] : sums[unit] + figures[unit];
                sums[unit] = additive ? sum : APART;
            }
        }
    }
}
