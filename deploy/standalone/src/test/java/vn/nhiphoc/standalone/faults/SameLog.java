package vn.nhiphoc.standalone.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether two logs hold the same: every aggregate the same events in the same order with the same content. Pseudonyms
 * are given anew in each, so they must only tell the same people apart.
 */
final class SameLog {
    private static final int SHOWN = 20;

    private final Map<String, String> there = new HashMap<>();
    private final Map<String, String> back = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    private SameLog() {}

    /** The first differences. */
    static List<String> differences(List<Log.Stored> expected, List<Log.Stored> found) throws IOException {
        SameLog same = new SameLog();
        same.compare(expected, found);
        return same.differences;
    }

    private void compare(List<Log.Stored> expected, List<Log.Stored> found) throws IOException {
        int left = 0;
        int right = 0;
        while ((left < expected.size() || right < found.size()) && differences.size() < SHOWN) {
            int order = order(expected, left, found, right);
            if (order < 0) {
                differences.add("missing: " + expected.get(left++));
            } else if (order > 0) {
                differences.add("surplus: " + found.get(right++));
            } else {
                compare(expected.get(left++), found.get(right++));
            }
        }
    }

    private static int order(List<Log.Stored> expected, int left, List<Log.Stored> found, int right) {
        if (left == expected.size() || right == found.size()) {
            return left == expected.size() ? 1 : -1;
        }
        int order = expected.get(left).aggregate().compareTo(found.get(right).aggregate());
        return order != 0
                ? order
                : Long.compare(expected.get(left).sequence(), found.get(right).sequence());
    }

    private void compare(Log.Stored expected, Log.Stored found) throws IOException {
        ObjectNode wanted = (ObjectNode) Clients.JSON.readTree(expected.payload());
        ObjectNode seen = (ObjectNode) Clients.JSON.readTree(found.payload());
        JsonNode person = wanted.remove("person");
        JsonNode other = seen.remove("person");
        boolean samePerson =
                person == null ? other == null : other != null && oneToOne(person.asText(), other.asText());
        if (!samePerson
                || !wanted.equals(seen)
                || !expected.type().equals(found.type())
                || !expected.revision().equals(found.revision())) {
            differences.add("expected " + expected + ", found " + found);
        }
    }

    private boolean oneToOne(String person, String other) {
        return there.computeIfAbsent(person, unknown -> other).equals(other)
                && back.computeIfAbsent(other, unknown -> person).equals(person);
    }
}
