package vn.nhiphoc.dashboards.units;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.Reading;

/** Finds units of today by their names and codes, with or without accents, and by those of the units that they were. */
class UnitSearch {
    private static final int MOST = 20;

    private final ClickHouse clickHouse;

    UnitSearch(ClickHouse clickHouse) {
        this.clickHouse = clickHouse;
    }

    /** What was found, best first; a search that says nothing finds nothing. */
    List<Found> find(String typed, @Nullable String campaign, @Nullable String limit) {
        String latin = Spelling.latin(typed);
        if (latin.isEmpty()) {
            return List.of();
        }
        try (Reading reading = clickHouse.reading()) {
            List<Unit> named = UnitQueries.byWords(reading, latin);
            List<UnitQueries.Link> links = UnitQueries.links(reading);
            Set<String> within = new HashSet<>(
                    UnitQueries.within(reading, campaign == null ? "" : campaign, limit == null ? "" : limit));
            Map<String, List<Found.Was>> found = today(named, links);
            found.keySet().retainAll(within);
            return UnitQueries.byIds(reading, List.copyOf(found.keySet())).stream()
                    .filter(unit -> !unit.ended())
                    .sorted(best(latin, typed.strip(), found))
                    .limit(MOST)
                    .map(unit -> found(unit, found.getOrDefault(unit.unitId(), List.of())))
                    .toList();
        }
    }

    /** The units of today, with the older ones that led to each. */
    private static Map<String, List<Found.Was>> today(List<Unit> named, List<UnitQueries.Link> links) {
        Map<String, List<UnitQueries.Link>> departing =
                links.stream().collect(Collectors.groupingBy(UnitQueries.Link::from));
        Map<String, List<Found.Was>> found = new LinkedHashMap<>();
        for (Unit unit : named) {
            if (!unit.ended()) {
                found.computeIfAbsent(unit.unitId(), id -> new ArrayList<>());
                continue;
            }
            follow(unit, unit.unitId(), departing, found, new HashSet<>());
        }
        return found;
    }

    private static void follow(
            Unit older,
            String from,
            Map<String, List<UnitQueries.Link>> departing,
            Map<String, List<Found.Was>> found,
            Set<String> seen) {
        for (UnitQueries.Link link : departing.getOrDefault(from, List.of())) {
            if (seen.add(link.to())) {
                found.computeIfAbsent(link.to(), id -> new ArrayList<>())
                        .add(new Found.Was(older.name(), older.code().isEmpty() ? null : older.code(), link.day()));
                follow(older, link.to(), departing, found, seen);
            }
        }
    }

    /** Its own code or name first, spelled as typed before spelled otherwise; places before what lies in them. */
    private static Comparator<Unit> best(String latin, String typed, Map<String, List<Found.Was>> found) {
        Function<Unit, Integer> rank =
                unit -> unit.code().equals(latin) || unit.ownLatin().equals(latin)
                        ? 0
                        : unit.ownLatin().startsWith(latin) || unit.latin().startsWith(latin) ? 1 : 2;
        return Comparator.comparing((Unit unit) ->
                        found.getOrDefault(unit.unitId(), List.of()).isEmpty() || rank.apply(unit) < 2 ? 0 : 1)
                .thenComparing(rank)
                .thenComparing(unit -> !unit.name()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(typed.toLowerCase(java.util.Locale.ROOT)))
                .thenComparing(unit -> unit.latin().length())
                .thenComparing(Unit::unitId);
    }

    private static Found found(Unit unit, List<Found.Was> was) {
        return new Found(
                unit.unitId(),
                new Found.Name(unit.name(), unit.nameEn()),
                unit.kind(),
                unit.code().isEmpty() ? null : unit.code(),
                new Found.Name(unit.above(), unit.aboveEn()),
                was.stream().distinct().toList());
    }
}
