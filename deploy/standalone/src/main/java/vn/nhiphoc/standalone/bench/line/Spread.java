package vn.nhiphoc.standalone.bench.line;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A figure as several runs showed it. */
public record Spread(double median, double least, double most) {

    /** Of one or more runs; between two in the middle the median is their mean. */
    public static Spread of(double... runs) {
        if (runs.length == 0) {
            throw new IllegalArgumentException("a figure needs a run");
        }
        double[] sorted = runs.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** One figure of every run. */
    public static <R> Spread of(List<R> runs, ToDoubleFunction<R> figure) {
        return of(runs.stream().mapToDouble(figure).toArray());
    }
}
