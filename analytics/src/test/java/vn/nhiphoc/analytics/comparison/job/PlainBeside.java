package vn.nhiphoc.analytics.comparison.job;

import java.util.Map;
import java.util.Set;

/** What both years have of one measure in a span, under some types. */
final class PlainBeside {
    private final PlainTypes types;
    private final PlainSpan span;
    private final String measure;
    private final PlainFigures now;
    private final PlainFigures then;
    private final Map<String, Double> current;
    private final Map<String, Double> baseline;

    PlainBeside(PlainYears years, PlainTypes types, PlainSpan span, String measure) {
        this.types = types;
        this.span = span;
        this.measure = measure;
        now = new PlainFigures(years, true, types, span.newer());
        then = new PlainFigures(years, false, types, span.older());
        current = ofPeople() ? now.peopleOfUnits() : now.of(measure);
        baseline = ofPeople() ? then.peopleOfUnits() : then.of(measure);
    }

    boolean ofPeople() {
        return measure.equals("people");
    }

    PlainSide current(PlainScope scope) {
        return ofPeople()
                ? PlainSide.people(now.people(scope.peopleNow()), current, scope.now(), Set.of(), now.why())
                : PlainSide.sum(current, PlainScopes.whole(scope.now()), Set.of(), now.why());
    }

    PlainSide baseline(PlainScope scope) {
        Set<String> units = scope.then().keySet();
        return ofPeople()
                ? PlainSide.people(then.people(scope.peopleThen()), baseline, units, scope.undivided(), then.why())
                : PlainSide.sum(baseline, scope.then(), scope.undivided(), then.why());
    }

    /** Whether nothing but the older year's minutes are missing. */
    boolean lacksMinutes(PlainScope scope) {
        return baseline(scope).why().equals("no_minutes");
    }

    /** The line as text. */
    String line(PlainScope scope, PlainSide its, PlainSide other) {
        return String.join(
                "|",
                scope.view(),
                span.align(),
                scope.key(),
                scope.kind(),
                types.code(),
                span.day(),
                measure,
                its.text(),
                other.text(),
                Integer.toString(its.units()),
                Integer.toString(other.units()),
                other.estimated(),
                types.reason().isEmpty() ? reason(scope, its, other) : types.reason(),
                span.beside(),
                span.until());
    }

    private String reason(PlainScope scope, PlainSide its, PlainSide other) {
        if (its.known() && other.known()) {
            return "";
        }
        if (!span.begun()) {
            return "not_begun";
        }
        if (its.apart() || other.apart()) {
            return other.apart() ? other.why() : its.why();
        }
        if (its.known()) {
            return scope.wasThen() ? "no_baseline" : "only_in_current";
        }
        return scope.wasNow() ? "no_current" : "only_in_baseline";
    }
}
