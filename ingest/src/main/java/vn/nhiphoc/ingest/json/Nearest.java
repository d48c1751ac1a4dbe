package vn.nhiphoc.ingest.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a sender probably meant. */
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /** The known value that needs the fewest changes to become {@code given}, if few enough to be a slip. */
    public static Optional<String> to(String given, Collection<String> known) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        int tolerated = Math.max(2, given.length() / 3);
        return known.stream()
                .filter(value -> Math.abs(value.length() - given.length()) <= tolerated)
                .map(value -> new Candidate(value, changes(plain(given), plain(value))))
                .filter(candidate -> candidate.changes <= tolerated)
                .min(Comparator.comparingInt(Candidate::changes).thenComparing(Candidate::value))
                .map(Candidate::value);
    }

    /** "; did you mean …?" or nothing. */
    static String hint(String given, Collection<String> known) {
        return to(given, known)
                .map(value -> "; did you mean \"" + value + "\"?")
                .orElse("");
    }

    private static String plain(String value) {
        return value.toLowerCase(Locale.ROOT).replace('-', '_');
    }

    private static int changes(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] spare = previous;
            previous = current;
            current = spare;
        }
        return previous[b.length()];
    }

    private record Candidate(String value, int changes) {}
}
