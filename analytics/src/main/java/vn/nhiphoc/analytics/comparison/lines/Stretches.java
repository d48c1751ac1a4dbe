package vn.nhiphoc.analytics.comparison.lines;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pairings of a comparison, each under its number; those for figures without minutes come last. */
public final class Stretches {
    private final List<Pairing> all;
    private final int[] otherwise;

    /** What a pairing's lines say of it. */
    public record Stretch(
            int aligns,
            int horizons,
            @Nullable Integer campaignDay,
            @Nullable LocalDate baselineDay,
            @Nullable LocalDateTime until,
            int days) {}

    Stretches(List<Pairing> pairings) {
        all = new ArrayList<>(pairings);
        otherwise = new int[pairings.size()];
        for (int i = 0; i < otherwise.length; i++) {
            Pairing other = pairings.get(i).otherwise();
            otherwise[i] = other == null ? -1 : all.size();
            if (other != null) {
                all.add(other.with(pairings.get(i).aligns()));
            }
        }
    }

    /** How many of them are looked at for every figure. */
    int looked() {
        return otherwise.length;
    }

    int size() {
        return all.size();
    }

    Pairing get(int number) {
        return all.get(number);
    }

    /** The number of the pairing for figures without minutes, or -1. */
    int otherwise(int number) {
        return number < otherwise.length ? otherwise[number] : -1;
    }

    /** What is said of each, by its number. */
    public List<Stretch> list() {
        return all.stream()
                .map(p -> new Stretch(p.aligns(), p.horizons(), p.campaignDay(), p.baselineDay(), p.until(), p.days()))
                .toList();
    }
}
