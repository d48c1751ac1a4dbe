package vn.nhiphoc.analytics.comparison.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Two campaigns of some units, some of them divided, merged or renamed in between, drawn from a seed. */
final class PlainYears {
    static final LocalDate OLDER = LocalDate.of(2022, 10, 3);
    static final int DAYS = 3;

    final LocalDate newer;
    final Map<String, String> parents = new TreeMap<>();
    final Map<String, LocalDate> begins = new HashMap<>();
    final Map<String, LocalDate> ends = new HashMap<>();
    final List<Change> changes = new ArrayList<>();
    final List<Told> told = new ArrayList<>();
    final Map<String, Set<String>> renamed = new TreeMap<>();
    final PlainMinutes minutes;

    /** A link of the lineage. */
    record Change(String from, String to, LocalDate on, double share, boolean estimated) {}

    /** Distinct people, by {@link #people}. */
    final Map<String, Long> people = new TreeMap<>();

    /** How somebody told it. */
    enum Kind {
        HEADCOUNT,
        CHECK_INS,
        SUMMARY
    }

    /** Figures of a day from 1, or of the week only where it is 0; null is unknown. */
    record Told(
            boolean newer,
            String unit,
            String type,
            int day,
            Kind kind,
            @Nullable Long visits,
            @Nullable Long activities,
            @Nullable Long people) {

        @Nullable
        Long figure(String measure) {
            return switch (measure) {
                case "visits" -> visits;
                case "activities_opened" -> kind == Kind.HEADCOUNT ? null : activities;
                case "person_activities" -> kind == Kind.CHECK_INS ? visits : null;
                default -> throw new IllegalArgumentException(measure);
            };
        }
    }

    /** Whose people are counted, as kind and id, under which type ('' = all) and on which day (0 = the week). */
    static String people(boolean newer, String of, String type, int day) {
        return newer + "|" + of + "|" + type + "|" + day;
    }

    PlainYears(long seed) {
        Random random = new Random(seed);
        newer = LocalDate.of(2023 + random.nextInt(3), 9, 28).plusDays(random.nextInt(8));
        parents.put("city", "");
        List<String> living = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            parents.put("district" + i, "city");
            ends.put("district" + i, LocalDate.of(2023, 7, 1));
        }
        for (int i = 0; i < 7; i++) {
            parents.put("u" + i, i < 5 ? "district" + i % 2 : "city");
            living.add("u" + i);
        }
        List<String> all = new ArrayList<>(living);
        int reforms = random.nextInt(4);
        for (int reform = 0; reform < reforms; reform++) {
            living = reform(random, living, LocalDate.of(2023, 7, 1 + reform), reform);
            all.addAll(living);
        }
        parents.put("school", living.get(0));
        all.add("school");
        all.add("city");
        all.add("district0");
        types(random);
        tell(random, false, new ArrayList<>(new TreeSet<>(all)));
        List<String> now = new ArrayList<>(living);
        now.add("school");
        now.add("city");
        tell(random, true, now);
        minutes = new PlainMinutes(seed, told);
    }

    private List<String> reform(Random random, List<String> living, LocalDate on, int number) {
        Set<String> next = new TreeSet<>();
        for (String unit : living) {
            if (random.nextInt(3) == 0) {
                next.add(unit);
                continue;
            }
            int parts = 1 + random.nextInt(3);
            int left = 8;
            boolean guessed = random.nextBoolean();
            for (int part = 0; part < parts; part++) {
                int share = part == parts - 1 ? left : random.nextInt(left + 1);
                left -= share;
                String heir = "w" + number + (living.indexOf(unit) / 2 + part) % 5;
                changes.add(new Change(unit, heir, on, share / 8.0, guessed && share > 0));
                parents.putIfAbsent(heir, "city");
                begins.putIfAbsent(heir, on);
                next.add(heir);
            }
            ends.put(unit, on);
        }
        return new ArrayList<>(next);
    }

    private void types(Random random) {
        switch (random.nextInt(3)) {
            case 0 -> renamed.put("talk", new TreeSet<>(Set.of("forum")));
            case 1 -> renamed.put("talk", new TreeSet<>(Set.of("forum", "press")));
            default -> {}
        }
    }

    private void tell(Random random, boolean newerYear, List<String> units) {
        List<String> types = newerYear ? List.of("class", "forum", "press", "talk") : List.of("class", "talk", "song");
        for (String unit : units) {
            LocalDate end = ends.get(unit);
            LocalDate begin = begins.get(unit);
            boolean lives = newerYear
                    ? end == null || end.isAfter(newer)
                    : begin == null || !begin.isAfter(OLDER.plusDays(DAYS - 1));
            for (String type : types) {
                boolean upper = unit.equals("city") || unit.startsWith("district");
                if (lives && random.nextInt(upper ? 6 : 2) == 0) {
                    int day = random.nextInt(DAYS + 1);
                    told.add(told(random, newerYear, unit, type, day));
                }
            }
        }
    }

    private Told told(Random random, boolean newerYear, String unit, String type, int day) {
        long visits = random.nextInt(50);
        long activities = random.nextInt(4);
        Kind kind = Kind.values()[random.nextInt(3)];
        switch (kind) {
            case CHECK_INS -> {
                long some = random.nextInt(1, 41);
                for (int when : new int[] {day, 0}) {
                    for (String code : List.of(type, "")) {
                        people.merge(people(newerYear, "unit:" + unit, code, when), some, Math::max);
                        people.merge(people(newerYear, "subtree:" + unit, code, when), some, Math::max);
                        ancestors(unit)
                                .forEach(above -> people.merge(
                                        people(newerYear, "subtree:" + above, code, when), some, Math::max));
                    }
                }
                return new Told(newerYear, unit, type, day, kind, visits + 1, activities, null);
            }
            case SUMMARY -> {
                return new Told(
                        newerYear,
                        unit,
                        type,
                        day,
                        kind,
                        random.nextInt(4) == 0 ? null : visits,
                        random.nextInt(3) == 0 ? null : activities,
                        random.nextInt(3) == 0 ? null : visits);
            }
            default -> {
                return new Told(newerYear, unit, type, day, kind, visits, null, null);
            }
        }
    }

    List<String> ancestors(String unit) {
        List<String> above = new ArrayList<>();
        for (String next = parents.getOrDefault(unit, ""); !next.isEmpty(); next = parents.getOrDefault(next, "")) {
            above.add(next);
        }
        return above;
    }

    boolean below(String unit, String scope) {
        return unit.equals(scope) || ancestors(unit).contains(scope);
    }

    /** Whether it was there in a year. */
    boolean was(String unit, boolean newerYear) {
        LocalDate first = newerYear ? newer : OLDER;
        LocalDate begin = begins.get(unit);
        LocalDate end = ends.get(unit);
        return (begin == null || !begin.isAfter(first.plusDays(DAYS - 1))) && (end == null || end.isAfter(first));
    }

    /** Puts all of it into a store. */
    void store(StoredYears store) {
        for (String unit : parents.keySet()) {
            String above = String.join("', '", ancestors(unit));
            store.unit(unit, above.isEmpty() ? "" : "'" + above + "'", begins.get(unit), ends.get(unit));
        }
        changes.forEach(c -> store.link(c.from(), c.to(), c.on(), c.share(), c.estimated()));
        renamed.forEach((from, to) -> to.forEach(code -> store.put(
                "INSERT INTO activity_type_links_rows (generation, from_code, to_code, effective_on, version)"
                        + " VALUES (1, '%s', '%s', '2023-01-01', 1)",
                from, code)));
        store.campaign("older", OLDER, DAYS);
        store.campaign("newer", newer, DAYS);
        told.forEach(line -> store(store, line));
        minutes.store(store);
        people.forEach((key, count) -> {
            String[] parts = key.split("[|]", -1);
            boolean newerYear = Boolean.parseBoolean(parts[0]);
            String[] of = parts[1].split(":", 2);
            int day = Integer.parseInt(parts[3]);
            store.people(newerYear ? "newer" : "older", of[0], of[1], parts[2], date(newerYear, day), count);
        });
        store.moveOn();
    }

    private void store(StoredYears store, Told line) {
        String campaign = line.newer() ? "newer" : "older";
        LocalDate day = date(line.newer(), line.day());
        switch (line.kind()) {
            case SUMMARY ->
                store.summary(campaign, line.unit(), line.type(), day, line.activities(), line.visits(), line.people());
            case CHECK_INS -> store.checkIns(campaign, line.unit(), line.type(), day, line.visits(), line.activities());
            default -> {
                store.week(campaign, line.unit(), line.type(), line.visits());
                if (day != null) {
                    store.visits(campaign, line.unit(), line.type(), day, line.visits());
                }
            }
        }
    }

    private @Nullable LocalDate date(boolean newerYear, int day) {
        return day == 0 ? null : (newerYear ? newer : OLDER).plusDays(day - 1L);
    }
}
