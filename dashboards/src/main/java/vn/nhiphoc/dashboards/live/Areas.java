package vn.nhiphoc.dashboards.live;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.live.LiveSnapshot.AreaName;
import vn.nhiphoc.dashboards.live.LiveSnapshot.Label;

/**
 * Under which heading a unit stands: a place under the former district that most of it came from, where the lineage
 * knows one, else under its kind; what lies in or below a place stands with it; all others are bodies of the city.
 */
final class Areas {
    private static final Map<String, AreaName> KINDS = Map.of(
            "ward", new AreaName("wards", new Label("Phường", "Wards")),
            "commune", new AreaName("communes", new Label("Xã", "Communes")),
            "special_zone", new AreaName("special-zones", new Label("Đặc khu", "Special zones")));
    private static final AreaName BODIES = new AreaName(
            "bodies", new Label("Sở, ngành, đoàn thể và đơn vị trực thuộc", "Departments and their units"));

    private final Map<String, Facts.Unit> units;
    private final Map<String, Facts.Area> districts;

    Areas(List<Facts.Unit> units, Map<String, Facts.Area> districts) {
        this.units = units.stream().collect(Collectors.toMap(Facts.Unit::unitId, Function.identity(), (a, b) -> a));
        this.districts = districts;
    }

    AreaName of(String unitId) {
        AreaName place = place(units.get(unitId), units.size());
        return place == null ? BODIES : place;
    }

    /** The places' areas by their own names, then the kinds, then the bodies. */
    static int rank(AreaName area) {
        if (area.equals(BODIES)) {
            return 2;
        }
        return KINDS.containsValue(area) ? 1 : 0;
    }

    private @Nullable AreaName place(Facts.@Nullable Unit unit, int steps) {
        if (unit == null || steps < 0) {
            return null;
        }
        if (KINDS.containsKey(unit.kind())) {
            Facts.Area district = districts.get(unit.unitId());
            return district == null ? KINDS.get(unit.kind()) : former(district);
        }
        AreaName located = place(units.get(unit.locatedIn()), steps - 1);
        return located == null ? place(units.get(unit.parentId()), steps - 1) : located;
    }

    private static AreaName former(Facts.Area district) {
        String own = district.name().replaceFirst("^(Quận|Huyện|Thị xã|Thành phố) ", "");
        String english = district.nameEn().isEmpty() ? own : district.nameEn();
        return new AreaName(district.areaId(), new Label(district.name() + " (cũ)", english + " (former)"));
    }
}
