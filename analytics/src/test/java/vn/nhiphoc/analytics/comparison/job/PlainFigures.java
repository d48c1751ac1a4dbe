package vn.nhiphoc.analytics.comparison.job;

import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was told of a stretch of a year under some types. */
final class PlainFigures {
    private final PlainYears years;
    private final boolean newer;
    private final Set<String> types;
    private final boolean allTypes;
    private final PlainStretch stretch;

    PlainFigures(PlainYears years, boolean newer, PlainTypes types, PlainStretch stretch) {
        this.years = years;
        this.newer = newer;
        this.types = newer ? types.newer() : types.older();
        this.allTypes = types.code().isEmpty();
        this.stretch = stretch;
    }

    /** Of a measure that adds up, by unit; NaN where there are some that cannot be given as one. */
    Map<String, Double> of(String measure) {
        Map<String, Double> figures = new TreeMap<>();
        for (PlainYears.Told line : years.told) {
            Long figure = line.figure(measure);
            if (of(line) && stretch.has(line.day()) && figure != null) {
                figures.merge(line.unit(), counting(line, measure, figure), Double::sum);
            }
        }
        return figures;
    }

    /** Only visits have minutes, and persons of several days may be the same. */
    private double counting(PlainYears.Told line, String measure, long figure) {
        if (measure.equals("person_activities") && stretch.days().size() > 1) {
            return Double.NaN;
        }
        LocalTime until = stretch.until();
        if (until == null || !stretch.cuts(line.day())) {
            return figure;
        }
        return measure.equals("visits") && line.kind() != PlainYears.Kind.SUMMARY
                ? years.minutes.before(line, until)
                : Double.NaN;
    }

    private boolean of(PlainYears.Told line) {
        return line.newer() == newer && types.contains(line.type());
    }

    /** Why some cannot be given as one. */
    String why() {
        return stretch.why();
    }

    /** The units with people of their own, whether or not they are one figure. */
    Map<String, Double> peopleOfUnits() {
        Map<String, Double> people = new TreeMap<>();
        for (String unit : years.parents.keySet()) {
            PlainSide side = people("unit:" + unit);
            if (side != null && !side.nothing()) {
                people.put(unit, side.value());
            }
        }
        return people;
    }

    /** The people of a unit or a subtree, counted together; null where it is nobody's. */
    @Nullable
    PlainSide people(@Nullable String of) {
        if (of == null) {
            return null;
        }
        if (types.isEmpty() || stretch.days().isEmpty()) {
            return PlainSide.NOTHING;
        }
        if (stretch.until() == null && stretch.days().size() == 1) {
            return people(of, stretch.days().first());
        }
        boolean any = stretch.days().stream().anyMatch(day -> !people(of, day).nothing());
        return any ? new PlainSide(false, why(), 0, 0, 0) : PlainSide.NOTHING;
    }

    private PlainSide people(String of, int day) {
        boolean subtree = of.startsWith("subtree:");
        String id = of.substring(of.indexOf(':') + 1);
        Set<String> codes = allTypes ? Set.of("") : types;
        boolean known = false;
        double value = 0;
        for (String code : codes) {
            Long people = years.people.get(PlainYears.people(newer, of, code, day));
            known |= people != null;
            value += people == null ? 0 : people;
        }
        boolean apart = known && codes.size() > 1;
        for (PlainYears.Told line : years.told) {
            boolean its = subtree ? years.below(line.unit(), id) : line.unit().equals(id);
            if (its && of(line) && line.kind() == PlainYears.Kind.SUMMARY && line.people() != null) {
                boolean here = day == line.day();
                apart |= subtree ? here || day == 0 : day == 0 && line.day() > 0;
                apart |= here && (allTypes || codes.size() > 1 || known);
                known |= here;
                value += here ? line.people() : 0;
            }
        }
        return new PlainSide(known && !apart, apart ? "people_not_additive" : "", value, 0, 0);
    }
}
