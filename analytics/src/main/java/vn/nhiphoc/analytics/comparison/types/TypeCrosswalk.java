package vn.nhiphoc.analytics.comparison.types;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.nhiphoc.analytics.comparison.lines.Reason;

/**
 * The lines' types between two days. Types that were merged or renamed stand under the newer code; where one was split,
 * what can be compared is the sum of all that came of it, under their codes joined by '+'.
 */
public final class TypeCrosswalk {
    private final SortedMap<LocalDate, Map<String, Set<String>>> days = new TreeMap<>();

    public TypeCrosswalk(Collection<TypeLink> links) {
        links.forEach(link -> days.computeIfAbsent(link.effectiveOn(), day -> new HashMap<>())
                .computeIfAbsent(link.from(), type -> new TreeSet<>())
                .add(link.to()));
    }

    /**
     * The scopes of types that occur in either year; those that belong together share a list.
     *
     * @param older the types of the older year
     */
    public List<List<TypeScope>> between(LocalDate olderDay, LocalDate newerDay, Set<String> older, Set<String> newer) {
        List<Family> families = new ArrayList<>();
        older.forEach(type -> join(families, Set.of(type), heirs(type, olderDay, newerDay)));
        newer.forEach(type -> join(families, Set.of(), Set.of(type)));
        List<List<TypeScope>> scopes = new ArrayList<>();
        families.sort((a, b) -> a.code().compareTo(b.code()));
        families.forEach(family -> scopes.add(scopes(family, older, newer)));
        return scopes;
    }

    private record Family(Set<String> older, Set<String> newer) {
        String code() {
            return String.join("+", newer);
        }
    }

    private static void join(List<Family> families, Set<String> older, Set<String> newer) {
        Family joined = new Family(new TreeSet<>(older), new TreeSet<>(newer));
        families.removeIf(family -> {
            boolean meets = family.newer().stream().anyMatch(newer::contains);
            if (meets) {
                joined.older().addAll(family.older());
                joined.newer().addAll(family.newer());
            }
            return meets;
        });
        families.add(joined);
    }

    private Set<String> heirs(String type, LocalDate older, LocalDate newer) {
        Set<String> types = new TreeSet<>(Set.of(type));
        if (older.isBefore(newer)) {
            for (Map<String, Set<String>> day :
                    days.subMap(older.plusDays(1), newer.plusDays(1)).values()) {
                Set<String> next = new TreeSet<>();
                types.forEach(now -> next.addAll(day.getOrDefault(now, Set.of(now))));
                types = next;
            }
        }
        return types;
    }

    private static List<TypeScope> scopes(Family family, Set<String> older, Set<String> newer) {
        List<String> before = List.copyOf(family.older());
        List<String> after = List.copyOf(family.newer());
        boolean inOlder = !before.isEmpty();
        boolean inNewer = after.stream().anyMatch(newer::contains);
        Reason alone = inOlder && inNewer ? null : Reason.TYPE_WITHOUT_COUNTERPART;
        List<TypeScope> scopes = new ArrayList<>();
        scopes.add(new TypeScope(family.code(), before, after, alone));
        if (after.size() > 1) {
            after.forEach(type -> scopes.add(new TypeScope(type, List.of(), List.of(type), Reason.TYPE_WAS_SPLIT)));
            before.stream()
                    .filter(type -> !after.contains(type) && older.contains(type))
                    .forEach(type -> scopes.add(new TypeScope(type, List.of(type), List.of(), Reason.TYPE_WAS_SPLIT)));
        }
        return scopes;
    }
}
