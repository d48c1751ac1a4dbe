package vn.nhiphoc.audit.facts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The closed lists of the contract. */
final class Codes {
    private static final Map<String, String> AUDIENCES = of(
            "pupil_student",
            "teacher",
            "civil_servant",
            "public_employee",
            "worker",
            "association_member",
            "resident",
            "other");
    private static final Map<String, String> MODES = of("in_person", "online", "hybrid");
    private static final Map<String, String> KINDS = of(
            "city",
            "province",
            "district",
            "department",
            "sector",
            "union",
            "ward",
            "commune",
            "township",
            "special_zone",
            "island_district",
            "ward_commune_group",
            "media",
            "school",
            "health_unit",
            "association",
            "library",
            "enterprise",
            "other");

    private Codes() {}

    static String audience(String code) throws NotUnderstood {
        return known(AUDIENCES, code, "audience");
    }

    static String mode(String code) throws NotUnderstood {
        return known(MODES, code, "mode");
    }

    static String kind(String code) throws NotUnderstood {
        return known(KINDS, code, "unit kind");
    }

    /** The list's own text, so that millions of lines share it. */
    private static String known(Map<String, String> codes, String code, String what) throws NotUnderstood {
        String known = codes.get(code);
        if (known == null) {
            throw new NotUnderstood("unknown " + what + " " + code);
        }
        return known;
    }

    private static Map<String, String> of(String... codes) {
        return List.of(codes).stream().collect(Collectors.toUnmodifiableMap(code -> code, code -> code));
    }
}
