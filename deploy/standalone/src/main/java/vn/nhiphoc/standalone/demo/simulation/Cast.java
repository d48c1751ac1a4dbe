package vn.nhiphoc.standalone.demo.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.nhiphoc.standalone.reference.UnitEntry;

/** The units that take part: wards and communes of today, bodies, schools, health units and associations. */
final class Cast {

    private final List<UnitEntry> places;
    private final List<UnitEntry> bodies;
    private final List<UnitEntry> schools;
    private final List<UnitEntry> healthUnits;
    private final List<UnitEntry> associations;
    private final Map<String, Integer> placeNumbers = new HashMap<>();

    Cast(List<UnitEntry> units) {
        places = units.stream().filter(Cast::isPlaceOfToday).toList();
        for (int number = 0; number < places.size(); number++) {
            placeNumbers.put(places.get(number).unitId(), number);
        }
        bodies = units.stream()
                .filter(unit -> List.of("department", "union", "library").contains(unit.kind()))
                .toList();
        schools = ofKind(units, "school");
        healthUnits = ofKind(units, "health_unit");
        associations = ofKind(units, "association");
        for (UnitEntry unit : units) {
            String place = unit.locatedIn() != null ? unit.locatedIn() : unit.parentId();
            Integer number = place == null ? null : placeNumbers.get(place);
            if (number != null) {
                placeNumbers.put(unit.unitId(), number);
            }
        }
    }

    private static List<UnitEntry> ofKind(List<UnitEntry> units, String kind) {
        return units.stream().filter(unit -> unit.kind().equals(kind)).toList();
    }

    private static boolean isPlaceOfToday(UnitEntry unit) {
        return (unit.kind().equals("ward") || unit.kind().equals("commune")) && unit.validTo() == null;
    }

    List<UnitEntry> places() {
        return places;
    }

    List<UnitEntry> bodies() {
        return bodies;
    }

    /** Who holds a ceremony, the wards first; one ward in twenty holds none. */
    List<UnitEntry> openers() {
        List<UnitEntry> openers = new ArrayList<>();
        for (int number = 0; number < places.size(); number++) {
            if (number % 20 != 7) {
                openers.add(places.get(number));
            }
        }
        openers.addAll(bodies);
        openers.addAll(schools);
        openers.addAll(healthUnits);
        openers.addAll(associations);
        return openers;
    }

    UnitEntry any(int number, SplittableRandom random) {
        List<UnitEntry> group = switch (number % 10) {
            case 0, 1, 2, 3 -> places;
            case 4, 5, 6 -> schools;
            case 7 -> healthUnits;
            case 8 -> associations;
            default -> bodies;
        };
        return group.get(random.nextInt(group.size()));
    }

    /** The number of the ward that a unit lies in, or -1. */
    int placeOf(String unitId) {
        return placeNumbers.getOrDefault(unitId, -1);
    }
}
