package vn.nhiphoc.standalone.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How long each query took, in milliseconds. Thread-safe. */
final class Times {
    private static final int NAMED = 12;

    private final Map<String, List<Double>> taken = new TreeMap<>();
    private int failed;

    synchronized void took(String query, double milliseconds) {
        taken.computeIfAbsent(query, name -> new ArrayList<>()).add(milliseconds);
    }

    synchronized void add(Times others) {
        synchronized (others) {
            others.taken.forEach((query, times) ->
                    taken.computeIfAbsent(query, name -> new ArrayList<>()).addAll(times));
            failed += others.failed;
        }
    }

    synchronized void fails() {
        failed++;
    }

    synchronized int failed() {
        return failed;
    }

    synchronized int count() {
        return taken.values().stream().mapToInt(List::size).sum();
    }

    /** Over all queries. */
    synchronized double percentile(double share) {
        return percentile(taken.values().stream().flatMap(List::stream), share);
    }

    /** Of the query that is slowest by its own 95th percentile. */
    synchronized double worstP95() {
        return taken.values().stream()
                .mapToDouble(times -> percentile(times.stream(), 0.95))
                .max()
                .orElse(Double.NaN);
    }

    synchronized List<String> slowest() {
        return taken.entrySet().stream()
                .map(entry -> Map.entry(percentile(entry.getValue().stream(), 0.95), entry))
                .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
                .limit(NAMED)
                .map(entry -> String.format(
                        Locale.ROOT,
                        "p95 %5.0f ms of %4d: %s",
                        entry.getKey(),
                        entry.getValue().getValue().size(),
                        entry.getValue().getKey()))
                .toList();
    }

    private static double percentile(Stream<Double> times, double share) {
        double[] sorted = times.mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(sorted.length * share) - 1];
    }
}
