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
import vn.nhiphoc.dashboards.live.LiveSnapshot.UnitTile;

/** A tile for every unit that is expected to open or has activities: places first, then bodies, each by name. */
final class TileAssembly {
    private static final Set<String> PLACES = Set.of("ward", "commune", "special_zone");

    private TileAssembly() {}

    static List<UnitTile> tiles(Facts facts, Names names) {
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
                        openings.get(id),
                        activities.getOrDefault(id, List.of()),
                        visits.getOrDefault(id, List.of())))
                .sorted(Comparator.comparing((UnitTile tile) -> !PLACES.contains(tile.kind()))
                        .thenComparing(tile -> sortedName(tile.name().vi()), vietnamese::compare)
                        .thenComparing(UnitTile::unitId))
                .toList();
    }

    private static UnitTile tile(
            String id,
            Names names,
            Facts.@Nullable UnitOpening opening,
            List<Facts.ActivityCount> activities,
            List<Facts.VisitCount> visits) {
        return new UnitTile(
                id,
                names.of(id),
                names.kind(id),
                opening == null ? null : opening.openedAt() == null ? "no_word" : "opened",
                opening == null ? null : Hanoi.timeOrNull(opening.openedAt()),
                opening != null && opening.joint(),
                Sums.known(activities, Facts.ActivityCount::on),
                Sums.known(activities, Facts.ActivityCount::planned),
                Sums.known(visits, Facts.VisitCount::visits));
    }

    /** A place's own name, without the word for what it is: Phường Ba Đình stands under B. */
    private static String sortedName(String name) {
        return name.replaceFirst("^(Phường|Xã|Đặc khu) ", "");
    }
}
