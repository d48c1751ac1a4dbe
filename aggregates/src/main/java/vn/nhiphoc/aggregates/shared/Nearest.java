package vn.nhiphoc.aggregates.shared;

import java.util.Collection;
import java.util.Optional;

/** Finds the known value that somebody probably meant. */
public final class Nearest {

    private Nearest() {}

    /** The known value with the fewest single-character edits, if they are at most a third of what was written. */
    public static Optional<String> to(String written, Collection<String> known) {
        int best = Math.max(2, written.length() / 3) + 1;
        String nearest = null;
        for (String candidate : known) {
            if (Math.abs(candidate.length() - written.length()) < best) {
                int distance = distance(written, candidate, best);
                if (distance < best) {
                    best = distance;
                    nearest = candidate;
                }
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** A hint to append to a sentence; empty where nothing is near. */
    public static String hint(String written, Collection<String> known) {
        return to(written, known)
                .map(value -> "; did you mean \"" + value + "\"?")
                .orElse("");
    }

    /** Levenshtein's distance, or {@code limit} as soon as it cannot be less. */
    private static int distance(String a, String b, int limit) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
                least = Math.min(least, current[j]);
            }
            if (least >= limit) {
                return limit;
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
