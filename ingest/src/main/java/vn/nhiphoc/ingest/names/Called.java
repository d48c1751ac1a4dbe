package vn.nhiphoc.ingest.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name taken apart: what kind of unit it says it is, and which.
 *
 * @param kind null where the name says none
 * @param core the rest, as {@link Spelling#key} or {@link Spelling#latin} writes it
 */
record Called(@Nullable Prefix kind, String core) {

    private static final Map<String, Prefix> PREFIXES = Map.ofEntries(
            Map.entry("phường", Prefix.WARD),
            Map.entry("p", Prefix.WARD),
            Map.entry("xã", Prefix.COMMUNE),
            Map.entry("x", Prefix.COMMUNE),
            Map.entry("thị trấn", Prefix.TOWNSHIP),
            Map.entry("tt", Prefix.TOWNSHIP),
            Map.entry("quận", Prefix.URBAN_DISTRICT),
            Map.entry("q", Prefix.URBAN_DISTRICT),
            Map.entry("huyện", Prefix.RURAL_DISTRICT),
            Map.entry("h", Prefix.RURAL_DISTRICT),
            Map.entry("huyện đảo", Prefix.RURAL_DISTRICT),
            Map.entry("thị xã", Prefix.TOWN),
            Map.entry("tx", Prefix.TOWN),
            Map.entry("thành phố", Prefix.CITY),
            Map.entry("tp", Prefix.CITY),
            Map.entry("tỉnh", Prefix.PROVINCE),
            Map.entry("t", Prefix.PROVINCE),
            Map.entry("đặc khu", Prefix.SPECIAL_ZONE),
            Map.entry("đk", Prefix.SPECIAL_ZONE));

    /** Every way to read a name with its diacritics. */
    static List<Called> readings(String name) {
        return readings(Spelling.key(name), false);
    }

    /** Every way to read a name whose diacritics do not matter. */
    static List<Called> bareReadings(String name) {
        return readings(Spelling.latin(name), true);
    }

    /** Whether both may be one: the same core, and no two different kinds. */
    boolean fits(Called other) {
        return core.equals(other.core) && (kind == null || other.kind == null || kind == other.kind);
    }

    private static List<Called> readings(String key, boolean bare) {
        List<Called> readings = new ArrayList<>();
        PREFIXES.forEach((prefix, kind) -> {
            String written = (bare ? Spelling.latin(prefix) : Spelling.key(prefix)) + " ";
            if (key.startsWith(written) && key.length() > written.length()) {
                readings.add(new Called(kind, key.substring(written.length())));
            }
        });
        if (readings.isEmpty()) {
            readings.add(new Called(null, key));
        }
        return readings;
    }

    /** What a name begins with. */
    enum Prefix {
        WARD,
        COMMUNE,
        TOWNSHIP,
        URBAN_DISTRICT,
        RURAL_DISTRICT,
        TOWN,
        CITY,
        PROVINCE,
        SPECIAL_ZONE
    }
}
