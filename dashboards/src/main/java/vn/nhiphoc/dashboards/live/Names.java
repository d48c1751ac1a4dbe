package vn.nhiphoc.dashboards.live;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names of units by id; a unit that the catalogue does not know goes by its id. */
final class Names {
    private final Map<String, Facts.Unit> units;

    Names(List<Facts.Unit> units) {
        this.units = units.stream().collect(Collectors.toMap(Facts.Unit::unitId, Function.identity(), (a, b) -> a));
    }

    LiveSnapshot.Label of(String unitId) {
        Facts.Unit unit = units.get(unitId);
        return unit == null ? new LiveSnapshot.Label(unitId, "") : label(unit);
    }

    String kind(String unitId) {
        Facts.Unit unit = units.get(unitId);
        return unit == null ? "other" : unit.kind();
    }

    static LiveSnapshot.Label label(Facts.Unit unit) {
        return new LiveSnapshot.Label(unit.name(), unit.nameEn());
    }

    /** The root of a city's units: of several the one with most units below it; null when there is none. */
    static Facts.@Nullable Unit root(List<Facts.Unit> units) {
        return units.stream()
                .filter(unit -> unit.parentId().isEmpty() && unit.descendants() > 0)
                .max(Comparator.comparingInt(Facts.Unit::descendants))
                .orElse(null);
    }
}
