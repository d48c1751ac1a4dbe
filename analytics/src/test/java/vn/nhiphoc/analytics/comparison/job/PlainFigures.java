package vn.nhiphoc.analytics.comparison.job;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was told of a year under some types, on a day from 1, in the week where it is 0, never where it is negative. */
final class PlainFigures {
    private final PlainYears years;
    private final boolean newer;
    private final Set<String> types;
    private final boolean allTypes;
    private final int day;

    PlainFigures(PlainYears years, boolean newer, PlainTypes types, int day) {
        this.years = years;
        this.newer = newer;
        this.types = newer ? types.newer() : types.older();
        this.allTypes = types.code().isEmpty();
        this.day = day;
    }

    /** Of a measure that adds up, by unit. */
    Map<String, Double> of(String measure) {
        Map<String, Double> figures = new TreeMap<>();
        for (PlainYears.Told line : years.told) {
            Long figure = line.figure(measure);
            if (of(line) && (day == 0 || day == line.day()) && figure != null) {
                figures.merge(line.unit(), (double) figure, Double::sum);
            }
        }
        return figures;
    }

    private boolean of(PlainYears.Told line) {
        return day >= 0 && line.newer() == newer && types.contains(line.type());
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
        boolean subtree = of.startsWith("subtree:");
        String id = of.substring(of.indexOf(':') + 1);
        if (day < 0 || types.isEmpty()) {
            return PlainSide.NOTHING;
        }
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
        return new PlainSide(known && !apart, apart, value, 0, 0);
    }
}
