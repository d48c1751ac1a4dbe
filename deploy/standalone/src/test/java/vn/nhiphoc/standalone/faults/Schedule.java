package vn.nhiphoc.standalone.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Which faults happen when: a function of the seed. Three seeds that follow a multiple of three have every fault once. */
record Schedule(long seed, List<Step> steps) {
    private static final int SEEDS_FOR_ALL = 3;
    private static final double FIRST = 0.05;
    private static final double LAST = 0.85;

    /**
     * A fault at a moment.
     *
     * @param moment which part of the calls has been answered then
     * @param choice seeds what is left to chance
     */
    record Step(Fault fault, double moment, long choice) {}

    static Schedule of(long seed) {
        List<Fault> faults = new ArrayList<>(List.of(Fault.values()));
        Collections.shuffle(faults, new Random(Math.floorDiv(seed, SEEDS_FOR_ALL)));
        Random random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        List<Fault> mine = new ArrayList<>();
        for (int i = Math.floorMod(seed, SEEDS_FOR_ALL); i < faults.size(); i += SEEDS_FOR_ALL) {
            mine.add(faults.get(i));
        }
        double width = (LAST - FIRST) / mine.size();
        for (int i = 0; i < mine.size(); i++) {
            double moment = FIRST + width * (i + random.nextDouble() * 0.8);
            steps.add(new Step(mine.get(i), moment, random.nextLong()));
        }
        return new Schedule(seed, List.copyOf(steps));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("seed " + seed + ":");
        steps.forEach(step -> text.append(" %.2f %s".formatted(step.moment(), step.fault())));
        return text.toString();
    }
}
