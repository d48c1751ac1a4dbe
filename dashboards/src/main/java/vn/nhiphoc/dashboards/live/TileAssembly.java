package vn.nhiphoc.dashboards.live;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.live.LiveSnapshot.AreaName;
import vn.nhiphoc.dashboards.live.LiveSnapshot.UnitTile;

/** A tile for every unit that is expected to open or has activities, by area; in an area places first, each by name. */
final class TileAssembly {
    private static final Set<String> PLACES = Set.of("ward", "commune", "special_zone");

    private TileAssembly() {}

    static List<UnitTile> tiles(Facts facts, Names names, Areas areas) {
        Map<String, Facts.UnitOpening> openings = facts.openings().stream()
                .collect(Collectors.toMap(Facts.UnitOpening::unitId, Function.identity(), (a, b) -> a));
        Map<String, List<Facts.ActivityCount>> activities =
                facts.activities().stream().collect(Collectors.groupingBy(Facts.ActivityCount::unitId));
        Map<String, List<Facts.VisitCount>> visits =
                facts.today().stream().collect(Collectors.groupingBy(Facts.VisitCount::unitId));
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return Stream.of(openings.keySet(), activities.keySet(), visits.keySet())
                .flatMap(Set::stream)
                .distinct()
                .map(id -> tile(
                        id,
                        names,
                        areas.of(id),
                        openings.get(id),
                        activities.getOrDefault(id, List.of()),
                        visits.getOrDefault(id, List.of())))
                .sorted(Comparator.comparing(Tile::area, byName(vietnamese))
                        .thenComparing(tile -> !PLACES.contains(tile.unit().kind()))
                        .thenComparing(tile -> sortedName(tile.unit().name().vi()), vietnamese::compare)
                        .thenComparing(tile -> tile.unit().unitId()))
                .map(Tile::unit)
                .toList();
    }

    /** The areas of the tiles, in their order. */
    static List<AreaName> areas(List<UnitTile> tiles, Areas areas) {
        return tiles.stream().map(tile -> areas.of(tile.unitId())).distinct().toList();
    }

    private static Comparator<AreaName> byName(Collator vietnamese) {
        return Comparator.comparingInt(Areas::rank)
                .thenComparing(area -> sortedName(area.name().vi()), vietnamese::compare)
                .thenComparing(AreaName::areaId);
    }

    private static Tile tile(
            String id,
            Names names,
            AreaName area,
            Facts.@Nullable UnitOpening opening,
            List<Facts.ActivityCount> activities,
            List<Facts.VisitCount> visits) {
        UnitTile unit = new UnitTile(
                id,
                names.of(id),
                names.kind(id),
                area.areaId(),
                opening == null ? null : opening.openedAt() == null ? "no_word" : "opened",
                opening == null ? null : Hanoi.timeOrNull(opening.openedAt()),
                opening != null && opening.joint(),
                Sums.known(activities, Facts.ActivityCount::on),
                Sums.known(activities, Facts.ActivityCount::planned),
                Sums.known(activities, count -> count.open() + count.closed()),
                Sums.known(activities, Facts.ActivityCount::late),
                Sums.known(visits, Facts.VisitCount::visits));
        return new Tile(area, unit);
    }

    private record Tile(AreaName area, UnitTile unit) {}

    /** A place's own name, without the word for what it is: Phường Ba Đình stands under B. */
    private static String sortedName(String name) {
        return name.replaceFirst("^(Phường|Xã|Đặc khu|Quận|Huyện|Thị xã|Thành phố) ", "");
    }
}
