package vn.nhiphoc.standalone.demo.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.standalone.demo.reference.Reference;
import vn.nhiphoc.standalone.demo.reference.Week;
import vn.nhiphoc.standalone.demo.send.Stage;
import vn.nhiphoc.standalone.demo.truth.PastLine;

/**
 * Hanoi's Week in three years: 2024 as an office knows it today, 2025 in full, and 2026, which is watched.
 *
 * @param catalogue the reference data
 * @param past the results of 2024
 * @param earlier the Week of 2025
 * @param watched the Week of 2026
 */
public record ThreeYears(Stage catalogue, List<PastLine> past, Simulation earlier, Simulation watched) {

    private static final double GROWTH = 1.1;

    /** Simulates; the same seed and scale give the same years. */
    public static ThreeYears of(Reference reference, long seed, double scale) {
        Simulation earlier = Simulation.of(reference, Week.of(2025), seed, scale);
        Simulation watched = Simulation.of(reference, Week.of(2026), seed, scale * GROWTH);
        return new ThreeYears(
                Simulation.catalogue(reference),
                PastYear.of(reference.ofTheCity(), seed, earlier.activities() / 3_000.0),
                earlier,
                watched);
    }

    /** The Weeks that are simulated activity by activity. */
    public List<Simulation> weeks() {
        return List.of(earlier, watched);
    }

    /** What to send, in this order. */
    public List<Stage> stages() {
        List<Stage> stages = new ArrayList<>();
        stages.add(catalogue);
        stages.add(PastYear.stage(past));
        weeks().forEach(week -> stages.addAll(week.stages()));
        return stages;
    }

    /** How often each thing happens. */
    public Map<Phenomenon, Long> phenomena() {
        Map<Phenomenon, Long> counts = new EnumMap<>(earlier.phenomena());
        watched.phenomena().forEach((phenomenon, count) -> counts.merge(phenomenon, count, Long::sum));
        counts.put(Phenomenon.PAST_RESULT, (long) past.size());
        return counts;
    }
}
