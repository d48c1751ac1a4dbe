package vn.nhiphoc.standalone.demo.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import vn.nhiphoc.standalone.demo.reference.Reference;
import vn.nhiphoc.standalone.demo.reference.Week;
import vn.nhiphoc.standalone.demo.send.Call;
import vn.nhiphoc.standalone.demo.send.Stage;
import vn.nhiphoc.standalone.demo.truth.Calendar;
import vn.nhiphoc.standalone.demo.truth.Ledger;
import vn.nhiphoc.standalone.reference.UnitEntry;

/**
 * A simulated Week: what to send, and what must then have been recorded. Made by one thread, then read-only.
 *
 * @param stages what to send, in this order, once the {@linkplain #catalogue catalogue} is there
 * @param ledger what must have been recorded after the last stage
 * @param phenomena how often each thing happens
 */
public record Simulation(
        Week week, List<Stage> stages, Ledger ledger, Map<Phenomenon, Long> phenomena, int activities) {

    private static final int FEWEST_ACTIVITIES = 60;
    private static final int LINES_AN_ACTIVITY = 100;

    /**
     * Simulates; the same Week, seed and scale give the same.
     *
     * @param scale 1 is about 3,000 activities and 300,000 attendance lines
     */
    public static Simulation of(Reference reference, Week week, long seed, double scale) {
        return new Run(reference, week, seed, Math.max(FEWEST_ACTIVITIES, (int) Math.round(3_000 * scale))).simulate();
    }

    /** What every Week needs first: all units and codes. */
    public static Stage catalogue(Reference reference) {
        return ReferenceStages.catalogue(reference);
    }

    /** The activity ids that a seed gives all begin like this. */
    public static String idPrefix(long seed) {
        return "demo-" + seed + "-";
    }

    private static final class Run {

        private final Reference reference;
        private final Week week;
        private final long seed;
        private final int activities;
        private final Census census = new Census();
        private final Cast cast;
        private final List<List<Deed>> deeds = new ArrayList<>();

        Run(Reference reference, Week week, long seed, int activities) {
            this.reference = reference;
            this.week = week;
            this.seed = seed;
            this.activities = activities;
            cast = new Cast(reference.ofTheCity());
            for (int lane = 0; lane < Item.LANES; lane++) {
                deeds.add(new ArrayList<>());
            }
        }

        Simulation simulate() {
            Persons persons = new Persons(cast.places(), Math.max(2_000, activities * 33), new SplittableRandom(seed));
            int checkIns = activities * LINES_AN_ACTIVITY * 8 / 10;
            for (Item item : new Programme(week, cast, reference.formsByType(), seed, activities).items(checkIns)) {
                lane(item.number()).addAll(new Story(item, cast, persons, census).deeds());
            }
            outcomesOfUnits();
            deeds.forEach(lane -> lane.sort(Comparator.comparingLong(Deed::arrival)));
            ReferenceStages framing = new ReferenceStages(reference, week, census);
            Ledger ledger = framing.ledger();
            return new Simulation(week, List.copyOf(stages(framing, ledger)), ledger, census.counts(), activities);
        }

        private List<Deed> lane(int number) {
            return deeds.get(number % Item.LANES);
        }

        private void outcomesOfUnits() {
            SplittableRandom random = new SplittableRandom(seed + 7L * week.year());
            Results results = new Results(week, census);
            List<UnitEntry> places = cast.places();
            int reporting = Math.min(places.size(), Math.max(8, activities / 20));
            for (int number = 0; number < reporting; number++) {
                lane(number).addAll(results.ofUnit(places.get(number).unitId(), number, random));
            }
        }

        private List<Stage> stages(ReferenceStages framing, Ledger ledger) {
            List<Lane> lanes = new ArrayList<>();
            for (int lane = 0; lane < Item.LANES; lane++) {
                lanes.add(new Lane(ledger, census, new SplittableRandom(seed + 100L * week.year() + lane)));
            }
            int[] next = new int[Item.LANES];
            List<Stage> stages = new ArrayList<>();
            stages.add(framing.first());
            LocalDate opening = week.firstDay();
            String year = " " + week.year();
            stages.add(until(opening, "Trước Tuần lễ" + year, "before the Week" + year, lanes, next));
            for (int day = 1; day <= 7; day++) {
                LocalDate date = opening.plusDays(day - 1);
                String vi = "Ngày %d/%d/%d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
                stages.add(until(date.plusDays(1), vi, "day " + day + " of" + year, lanes, next));
                if (day == 3) {
                    stages.add(framing.mendUnits(ledger));
                }
            }
            stages.add(until(opening.plusDays(10), "Sau Tuần lễ" + year, "after the Week" + year, lanes, next));
            stages.add(framing.mendCampaign(ledger));
            stages.add(until(opening.plusYears(1), "Duy trì sau Tuần lễ" + year, "follow-up of" + year, lanes, next));
            return stages;
        }

        /** All that arrives before that day. */
        private Stage until(LocalDate end, String vi, String en, List<Lane> lanes, int[] next) {
            long before = Calendar.at(end, 0, 0);
            List<List<Call>> calls = new ArrayList<>();
            for (int number = 0; number < Item.LANES; number++) {
                List<Deed> waiting = deeds.get(number);
                Lane lane = lanes.get(number);
                while (next[number] < waiting.size()
                        && waiting.get(next[number]).arrival() < before) {
                    lane.accept(waiting.get(next[number]++));
                }
                calls.add(lane.finish());
            }
            return new Stage(vi, en, calls);
        }
    }
}
