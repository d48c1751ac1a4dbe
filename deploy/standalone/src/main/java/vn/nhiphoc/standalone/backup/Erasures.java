package vn.nhiphoc.standalone.backup;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Lines of journals of erasures, in the order of their times. A line that was cut off belongs to an erasure that nobody
 * was told of, and is left out.
 */
record Erasures(NavigableSet<String> lines) {

    private static final Pattern LINE = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]{5,18}Z [0-9a-f]{64}");

    static Erasures of(byte[] journal) {
        NavigableSet<String> lines = new TreeSet<>();
        new String(journal, StandardCharsets.US_ASCII)
                .lines()
                .filter(line -> LINE.matcher(line).matches())
                .forEach(lines::add);
        return new Erasures(lines);
    }

    Erasures and(Erasures others) {
        NavigableSet<String> all = new TreeSet<>(lines);
        all.addAll(others.lines);
        return new Erasures(all);
    }

    Erasures without(Erasures others) {
        NavigableSet<String> rest = new TreeSet<>(lines);
        rest.removeAll(others.lines);
        return new Erasures(rest);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** The keyed hashes of those who were erased. */
    List<byte[]> hashes() {
        return lines.stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .map(HexFormat.of()::parseHex)
                .toList();
    }

    /** As a journal. */
    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
