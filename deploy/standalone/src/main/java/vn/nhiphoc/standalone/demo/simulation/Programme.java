package vn.nhiphoc.standalone.demo.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.nhiphoc.standalone.demo.reference.Week;
import vn.nhiphoc.standalone.demo.simulation.Item.Session;
import vn.nhiphoc.standalone.demo.truth.ActivityFact;
import vn.nhiphoc.standalone.reference.UnitEntry;

/** Which activities there are, who holds them, when, and how many come. */
final class Programme {

    static final String OPENING = "opening_ceremony";

    private static final List<String> TYPES = List.of(
            "communication",
            "digital_skills",
            "learning_platforms",
            "digital_library",
            "contest_experience",
            "school_enterprise",
            "reading_movement",
            "recognition",
            "culture",
            "digital_literacy",
            "other",
            "communication",
            "digital_skills",
            "digital_skills",
            "learning_platforms",
            "digital_library",
            "school_enterprise");

    private static final int LONG_ONES = 3;
    private static final List<String> MODES = List.of("in_person", "online", "hybrid");

    private final Week week;
    private final Cast cast;
    private final Map<String, List<String>> forms;
    private final long seed;
    private final int number;
    private final int openings;
    private final int cityEvents;

    Programme(Week week, Cast cast, Map<String, List<String>> forms, long seed, int number) {
        this.week = week;
        this.cast = cast;
        this.forms = forms;
        this.seed = seed;
        this.number = number;
        openings = Math.max(18, number * 12 / 100);
        cityEvents = Math.max(1, number / 200);
    }

    /** The activities, with about so many check-ins in all. */
    List<Item> items(int checkIns) {
        List<Item> drafts = new ArrayList<>();
        double[] weights = new double[number];
        double all = 0;
        for (int n = 0; n < number; n++) {
            drafts.add(draft(n));
            weights[n] = weight(drafts.get(n));
            all += weights[n];
        }
        List<Item> items = new ArrayList<>();
        for (Item draft : drafts) {
            items.add(draft.with((int) Math.ceil(checkIns * weights[draft.number()] / all)));
        }
        return items;
    }

    private Item draft(int n) {
        SplittableRandom random = new SplittableRandom((seed * 1_000_003 + n) * 10_007 + week.year());
        long own = random.nextLong();
        String type = isOpening(n) ? OPENING : isLong(n) ? "contest_experience" : TYPES.get(n % TYPES.size());
        UnitEntry unit = unit(n, random);
        List<Session> sessions = sessions(n, random);
        List<String> known = forms.getOrDefault(type, List.of());
        ActivityFact plan = new ActivityFact(
                unit.unitId(),
                type,
                known.isEmpty() ? null : known.get(random.nextInt(known.size())),
                "Hoạt động số " + (n + 1) + " – " + unit.name().vi(),
                n % 10 == 9 ? null : MODES.get(random.nextInt(10) < 7 ? 0 : 1 + random.nextInt(2)),
                sessions.get(0).from(),
                sessions.get(sessions.size() - 1).to(),
                n % 6 == 2 ? joining(unit, n, random) : List.of());
        return new Item(week, n, idOf(n), plan, cast.placeOf(unit.unitId()), sessions, 0, own);
    }

    /** Ids carry the seed, so that two simulations never meet in one log unseen. */
    private String idOf(int n) {
        return "%s%d-%04d".formatted(Simulation.idPrefix(seed), week.year(), n + 1);
    }

    private boolean isOpening(int n) {
        return n < openings;
    }

    private boolean isLong(int n) {
        return n >= openings && n < openings + LONG_ONES;
    }

    private boolean isCityEvent(int n) {
        return n >= openings + LONG_ONES && n < openings + LONG_ONES + cityEvents;
    }

    private UnitEntry unit(int n, SplittableRandom random) {
        if (isOpening(n)) {
            List<UnitEntry> openers = cast.openers();
            return openers.get(n % openers.size());
        }
        List<UnitEntry> bodies = cast.bodies();
        return isLong(n) || isCityEvent(n) ? bodies.get(n % bodies.size()) : cast.any(random.nextInt(10), random);
    }

    private List<Session> sessions(int n, SplittableRandom random) {
        LocalDate opening = week.firstDay();
        if (isOpening(n)) {
            return Rhythm.daily(opening, opening, 8, 2);
        }
        if (isLong(n)) {
            return switch (n - openings) {
                case 0 -> Rhythm.daily(opening.minusDays(16), opening.plusDays(6), 9, 8);
                case 1 -> List.of(Rhythm.night(opening.plusDays(2)));
                default -> Rhythm.daily(opening.minusDays(3), opening.plusDays(14), 14, 3);
            };
        }
        LocalDate day = Rhythm.day(opening, random);
        Session first = Rhythm.session(day, random);
        if (n % 20 != 6) {
            return List.of(first);
        }
        long nextDay = 86_400_000L;
        return List.of(first, new Session(first.from() + nextDay, first.to() + nextDay));
    }

    private List<String> joining(UnitEntry holder, int n, SplittableRandom random) {
        List<String> units = new ArrayList<>();
        for (int i = 0; i < 1 + n % 3; i++) {
            String unit = cast.any(i == 0 ? 0 : 4, random).unitId();
            if (!unit.equals(holder.unitId()) && !units.contains(unit)) {
                units.add(unit);
            }
        }
        return units;
    }

    private double weight(Item item) {
        int n = item.number();
        double spread = 0.2 + item.random("size").nextDouble() * 1.6;
        if (isLong(n)) {
            return 6 * spread;
        }
        boolean countedOnly = item.isCounted() && (n / 3) % 2 == 0;
        return countedOnly ? 0 : isCityEvent(n) ? 40 * spread : isOpening(n) ? 1.5 * spread : 0.9 * spread;
    }
}
