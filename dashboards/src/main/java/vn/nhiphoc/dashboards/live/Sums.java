package vn.nhiphoc.dashboards.live;

import java.util.Collection;
import java.util.LongSummaryStatistics;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sums in which nothing known stays nothing known. */
final class Sums {
    private Sums() {}

    /** The sum of what is known; null when nothing is. */
    static <T> @Nullable Long known(Collection<T> rows, Function<T, @Nullable Long> figure) {
        LongSummaryStatistics sum = rows.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .summaryStatistics();
        return sum.getCount() == 0 ? null : sum.getSum();
    }

    /** A part of a whole, 0 to 1; null when one is unknown or the whole is 0. */
    static @Nullable Double share(@Nullable Long part, @Nullable Long whole) {
        return part == null || whole == null || whole == 0 ? null : Math.min(1.0, (double) part / whole);
    }
}
