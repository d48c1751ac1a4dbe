package vn.nhiphoc.standalone.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The real units of Hanoi and Hai Phong: the cities, the bodies that their plans name, the wards, communes and special
 * zones of today, and those until 30 June 2025 with their districts and the former province of Hai Duong. A unit's id
 * is ours and for ever; the code in it only tells where it came from.
 */
public final class RealUnits {

    /** The first day of today's wards and communes. */
    public static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    public static final String HANOI = "hanoi";

    static final String FORMER_PROVINCE = "hd";
    static final String ITS_HEIR = "hp";

    private static final LocalDate CENSUS = LocalDate.of(2025, 7, 17);
    private static final Map<String, String> ROOTS =
            Map.of(HANOI, "hn", "haiphong", ITS_HEIR, "haiduong", FORMER_PROVINCE);
    private static final Map<String, String> CITIES =
            Map.of("hn", HANOI, ITS_HEIR, "haiphong", FORMER_PROVINCE, "haiduong");
    private static final String ISLAND_DISTRICT = "island_district";

    private RealUnits() {}

    /** Both cities and the bodies below them. */
    public static List<UnitEntry> bodies() {
        return Resource.rows("bodies.tsv").stream()
                .map(row -> unit(
                        row[0],
                        null,
                        new Name(row[3], row[4]),
                        row[2],
                        row[1].isEmpty() ? null : row[1],
                        CITIES.getOrDefault(row[0].substring(0, 2), ""),
                        null))
                .toList();
    }

    /** The wards, communes and special zones of today. */
    public static List<UnitEntry> today() {
        return Resource.rows("places-2025.tsv").stream()
                .map(row -> new UnitEntry(
                        root(row[4]) + "-" + row[0],
                        row[0],
                        new Name(row[1], row[2]),
                        row[3],
                        row[4],
                        root(row[4]),
                        null,
                        Integer.valueOf(row[5]),
                        CENSUS,
                        REFORM,
                        null))
                .toList();
    }

    /** The former province, the districts, and the wards, communes and townships below them. */
    public static List<UnitEntry> before() {
        List<UnitEntry> units = new ArrayList<>();
        TreeMap<String, UnitEntry> above = new TreeMap<>();
        above.put(
                "",
                unit(
                        FORMER_PROVINCE,
                        null,
                        new Name("Tỉnh Hải Dương", "Hai Duong province"),
                        "province",
                        null,
                        "haiduong",
                        REFORM));
        for (String[] row : Resource.rows("places-before-2025.tsv")) {
            String root = root(row[5]);
            boolean island = row[2].equals(ISLAND_DISTRICT);
            String district = oldId(root, row[3]);
            if (!island) {
                above.putIfAbsent(
                        district, unit(district, row[3], new Name(row[4], null), "district", root, row[5], REFORM));
            }
            units.add(unit(
                    oldId(root, row[0]),
                    row[0],
                    new Name(row[1], null),
                    row[2],
                    island ? root : district,
                    row[5],
                    REFORM));
        }
        units.addAll(0, above.values());
        return units;
    }

    private static String root(String city) {
        String root = ROOTS.get(city);
        if (root == null) {
            throw new IllegalStateException("the product's files name an unknown city: " + city);
        }
        return root;
    }

    private static String oldId(String root, String code) {
        return root + "-old-" + code;
    }

    private static UnitEntry unit(
            String id,
            @Nullable String code,
            Name name,
            String kind,
            @Nullable String parent,
            String city,
            @Nullable LocalDate to) {
        return new UnitEntry(id, code, name, kind, city, parent, null, null, null, null, to);
    }
}
