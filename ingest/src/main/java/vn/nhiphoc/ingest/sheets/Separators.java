package vn.nhiphoc.ingest.sheets;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which character stands between the fields: the one that most lines have equally often, outside quotes. */
final class Separators {

    private static final char[] KNOWN = {',', ';', '\t'};

    private Separators() {}

    static char of(List<String> firstLines) {
        char best = ',';
        long bestScore = 0;
        for (char separator : KNOWN) {
            long score = score(separator, firstLines);
            if (score > bestScore) {
                best = separator;
                bestScore = score;
            }
        }
        return best;
    }

    private static long score(char separator, List<String> lines) {
        Map<Integer, Integer> linesByCount = new HashMap<>();
        for (String line : lines) {
            int count = count(separator, line);
            if (count > 0) {
                linesByCount.merge(count, 1, Integer::sum);
            }
        }
        return linesByCount.entrySet().stream()
                .mapToLong(entry -> entry.getValue() * 1_000L + entry.getKey())
                .max()
                .orElse(0);
    }

    private static int count(char separator, String line) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted = (c == '"') != quoted;
            count += c == separator && !quoted ? 1 : 0;
        }
        return count;
    }
}
