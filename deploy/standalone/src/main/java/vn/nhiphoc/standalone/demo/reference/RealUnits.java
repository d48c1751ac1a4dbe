package vn.nhiphoc.standalone.demo.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Hanoi's real units: the city, the bodies that its plan names, its wards and communes of today and of before. */
final class RealUnits {

    static final String CITY = "hanoi";
    static final String ROOT = "hn";
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final LocalDate CENSUS = LocalDate.of(2025, 7, 17);

    private RealUnits() {}

    static List<UnitEntry> bodies() {
        return Resource.rows("bodies.tsv").stream()
                .map(row -> unit(
                        row[0],
                        null,
                        new Name(row[3], row[4]),
                        row[2],
                        row[1].isEmpty() ? null : row[1],
                        null,
                        null,
                        null))
                .toList();
    }

    static List<UnitEntry> today() {
        return Resource.rows("wards-communes-2025.tsv").stream()
                .map(row -> unit(
                        idOf(row[0]),
                        row[0],
                        new Name(row[1], row[2]),
                        row[3],
                        ROOT,
                        Integer.valueOf(row[4]),
                        REFORM,
                        null))
                .toList();
    }

    /** The wards, communes and townships until 30 June 2025, below their districts. */
    static List<UnitEntry> before() {
        List<UnitEntry> units = new ArrayList<>();
        TreeMap<String, UnitEntry> districts = new TreeMap<>();
        for (String[] row : Resource.rows("wards-communes-before-2025.tsv")) {
            String district = "hn-old-" + row[3];
            districts.putIfAbsent(
                    district, unit(district, row[3], new Name(row[4], null), "district", ROOT, null, null, REFORM));
            units.add(unit(oldIdOf(row[0]), row[0], new Name(row[1], null), row[2], district, null, null, REFORM));
        }
        units.addAll(0, districts.values());
        return units;
    }

    static String idOf(String code) {
        return "hn-" + code;
    }

    static String oldIdOf(String code) {
        return "hn-old-" + code;
    }

    private static UnitEntry unit(
            String id,
            @Nullable String code,
            Name name,
            String kind,
            @Nullable String parent,
            @Nullable Integer population,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        return new UnitEntry(
                id, code, name, kind, CITY, parent, null, population, population == null ? null : CENSUS, from, to);
    }
}
