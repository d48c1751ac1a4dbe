package vn.nhiphoc.standalone.demo.reference;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.reference.Name;
import vn.nhiphoc.standalone.reference.RealUnits;
import vn.nhiphoc.standalone.reference.UnitEntry;

/** Schools, health units and ward associations below the real units. They are numbered and name no real body. */
final class NumberedUnits {

    private static final int SCHOOLS = 320;
    private static final int CLUSTERS = 6;
    private static final int HIGH_SCHOOLS = 60;
    private static final int HEALTH_UNITS = 40;

    private final List<UnitEntry> places;

    NumberedUnits(List<UnitEntry> places) {
        this.places = places;
    }

    List<UnitEntry> all() {
        List<UnitEntry> units = new ArrayList<>();
        for (int n = 1; n <= CLUSTERS; n++) {
            units.add(unit(
                    "hn-cluster-" + n,
                    "Cụm trường THPT số " + n,
                    "High school cluster " + n,
                    "other",
                    "hn-doet",
                    null));
        }
        for (int n = 1; n <= HIGH_SCHOOLS; n++) {
            String cluster = "hn-cluster-" + (1 + (n - 1) % CLUSTERS);
            units.add(unit(
                    id("hn-high-school", n),
                    "Trường THPT số " + n,
                    "High school " + n,
                    "school",
                    cluster,
                    place(n * 2)));
        }
        for (int n = 1; n <= SCHOOLS; n++) {
            UnitEntry place = place(n);
            units.add(unit(
                    id("hn-school", n),
                    "Trường số " + n + ", " + place.name().vi(),
                    "School " + n + ", " + place.name().en(),
                    "school",
                    place.unitId(),
                    null));
        }
        for (int n = 1; n <= HEALTH_UNITS; n++) {
            units.add(unit(
                    id("hn-health", n),
                    "Cơ sở y tế số " + n,
                    "Health unit " + n,
                    "health_unit",
                    "hn-doh",
                    place(n * 3)));
        }
        for (UnitEntry place : places) {
            units.add(unit(
                    "hn-sea-" + place.officialCode(),
                    "Hội Khuyến học " + place.name().vi(),
                    "Study Encouragement Association, " + place.name().en(),
                    "association",
                    "hn-sea",
                    place));
        }
        return units;
    }

    private UnitEntry place(int n) {
        return places.get(n % places.size());
    }

    private static String id(String prefix, int n) {
        return "%s-%03d".formatted(prefix, n);
    }

    private static UnitEntry unit(
            String id, String vi, String en, String kind, String parent, @Nullable UnitEntry locatedIn) {
        return new UnitEntry(
                id,
                null,
                new Name(vi, en),
                kind,
                RealUnits.HANOI,
                parent,
                locatedIn == null ? null : locatedIn.unitId(),
                null,
                null,
                null,
                null);
    }
}
