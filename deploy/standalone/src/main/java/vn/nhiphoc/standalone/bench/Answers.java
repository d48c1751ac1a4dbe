package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How long answers for a city take, in milliseconds.
 *
 * @param slowest the question with the highest p95 of its own
 */
record Answers(int count, double p50, double p95, String slowest, double slowestP95) {
    private static final int WARM_UP = 20;
    private static final String PAIR = "campaign=" + TenYears.LAST + "&baseline=" + TenYears.BEFORE;
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/comparisons?" + PAIR,
            "/api/v1/comparisons?" + PAIR + "&by=day",
            "/api/v1/comparisons?" + PAIR + "&by=type,day&align=weekday",
            "/api/v1/comparisons?" + PAIR + "&view=grouped&measure=visits",
            "/api/v1/comparisons?" + PAIR + "&by=unit&measure=visits",
            "/api/v1/comparisons?" + PAIR + "&unit=n-0004&by=day,type",
            "/api/v1/metrics?campaign=" + TenYears.LAST,
            "/api/v1/metrics?campaign=" + TenYears.LAST + "&by=day",
            "/api/v1/metrics?campaign=" + TenYears.LAST + "&by=type,day",
            "/api/v1/metrics?campaign=" + TenYears.LAST + "&by=unit");

    /** Asks each question again and again, in turn, for that time. */
    static Answers of(SystemUnderTest system, int seconds) throws IOException, InterruptedException {
        List<List<Double>> times = new ArrayList<>();
        QUESTIONS.forEach(question -> times.add(new ArrayList<>()));
        long end = Long.MAX_VALUE;
        for (int round = 0; round < WARM_UP || System.nanoTime() < end; round++) {
            if (round == WARM_UP) {
                end = System.nanoTime() + seconds * 1_000_000_000L;
            }
            for (int i = 0; i < QUESTIONS.size(); i++) {
                long began = System.nanoTime();
                system.get(QUESTIONS.get(i));
                if (round >= WARM_UP) {
                    times.get(i).add((System.nanoTime() - began) / 1e6);
                }
            }
        }
        List<Double> all = new ArrayList<>();
        times.forEach(all::addAll);
        int slowest = 0;
        for (int i = 1; i < times.size(); i++) {
            slowest = part(times.get(i), 0.95) > part(times.get(slowest), 0.95) ? i : slowest;
        }
        return new Answers(
                all.size(), part(all, 0.5), part(all, 0.95), QUESTIONS.get(slowest), part(times.get(slowest), 0.95));
    }

    private static double part(List<Double> times, double part) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * part) - 1)];
    }
}
