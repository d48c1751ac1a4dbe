package vn.nhiphoc.standalone.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which old unit went into which new one. "All" and "none" of the residents are exact. No source says how large the
 * parts are that went to several heirs, so they are estimated: in proportion to how many people of today's unit come
 * from each old unit in it on average. The office can override a share, with its source.
 */
public final class Lineage {

    static final String ESTIMATE = "Ước tính theo dân số bình quân mỗi đơn vị cũ trong đơn vị mới (danh sách 17/7/2025)"
            + " · estimated from the newer units' people per older unit in them (list of 17 July 2025)";
    private static final String HANOI = "Nghị quyết 1656/NQ-UBTVQH15";
    private static final String HAI_PHONG = "Nghị quyết 1669/NQ-UBTVQH15";
    private static final String PROVINCES = "Nghị quyết 202/2025/QH15";
    private static final String SOME = "some";
    private static final String NONE = "none";
    private static final String ALL = "all";

    private final Map<String, UnitEntry> olds = byCode(RealUnits.before());
    private final Map<String, UnitEntry> news = byCode(RealUnits.today());
    private final List<String[]> rows = Resource.rows("lineage-2025.tsv");
    private final Map<String, Double> weights = new HashMap<>();
    private final Map<String, Double> sums = new HashMap<>();

    private Lineage() {
        Map<String, Long> olderUnits = rows.stream()
                .filter(row -> !row[2].equals(NONE))
                .collect(Collectors.groupingBy(row -> row[1], Collectors.counting()));
        news.forEach((code, unit) -> {
            Integer people = unit.population();
            weights.put(code, (people == null ? 0.0 : people) / olderUnits.getOrDefault(code, 1L));
        });
        for (String[] row : rows) {
            if (row[2].equals(SOME)) {
                sums.merge(row[0], weights.getOrDefault(row[1], 0.0), Double::sum);
            }
        }
    }

    /** All links of 1 July 2025. */
    public static List<LinkEntry> links() {
        Lineage lineage = new Lineage();
        List<LinkEntry> links = new ArrayList<>();
        lineage.rows.forEach(row -> links.add(lineage.link(row)));
        links.add(
                new LinkEntry(RealUnits.FORMER_PROVINCE, RealUnits.ITS_HEIR, RealUnits.REFORM, 1.0, false, PROVINCES));
        return links;
    }

    private LinkEntry link(String[] row) {
        UnitEntry from = known(olds, row[0]);
        UnitEntry to = known(news, row[1]);
        boolean estimated = row[2].equals(SOME);
        double share = estimated
                ? weights.getOrDefault(row[1], 0.0) / sums.getOrDefault(row[0], 1.0)
                : row[2].equals(ALL) ? 1.0 : 0.0;
        String decree = RealUnits.HANOI.equals(to.city()) ? HANOI : HAI_PHONG;
        return new LinkEntry(
                from.unitId(), to.unitId(), RealUnits.REFORM, share, estimated, estimated ? ESTIMATE : decree);
    }

    private static UnitEntry known(Map<String, UnitEntry> units, String code) {
        UnitEntry unit = units.get(code);
        if (unit == null) {
            throw new IllegalStateException("the product's lineage names an unknown code: " + code);
        }
        return unit;
    }

    private static Map<String, UnitEntry> byCode(List<UnitEntry> units) {
        return units.stream()
                .filter(unit -> unit.officialCode() != null && !unit.kind().equals("district"))
                .collect(Collectors.toMap(unit -> String.valueOf(unit.officialCode()), Function.identity()));
    }
}
