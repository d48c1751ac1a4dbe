package vn.nhiphoc.standalone.demo.truth.years;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which older and newer units hang together, by people, land or a figure that was reported for several of them. */
final class Groups {

    private static final String OLDER = "<";
    private static final String NEWER = ">";

    private final Map<String, String> towards = new HashMap<>();
    private final Map<String, String> firstNewer = new TreeMap<>();

    Groups(Boundaries boundaries, Set<String> reporters) {
        for (String unit : boundaries.divided()) {
            boundaries.heirs(unit).forEach(heir -> join(OLDER + unit, NEWER + heir));
        }
        for (String unit : reporters) {
            if (boundaries.heirs(unit).isEmpty()) {
                boundaries.landing(unit).shares().keySet().forEach(heir -> join(OLDER + unit, NEWER + heir));
            }
        }
        for (String member : new TreeSet<>(towards.keySet())) {
            if (member.startsWith(NEWER)) {
                firstNewer.putIfAbsent(root(member), member.substring(1));
            }
        }
    }

    /** The group of an older unit, by the first of its newer units. */
    String ofOlder(String unit) {
        return firstNewer.getOrDefault(root(OLDER + unit), unit);
    }

    /** The group of a newer unit, by the first of them. */
    String ofNewer(String unit) {
        return firstNewer.getOrDefault(root(NEWER + unit), unit);
    }

    private void join(String one, String other) {
        String from = root(one);
        String to = root(other);
        towards.putIfAbsent(from, from);
        towards.put(from, to);
        towards.putIfAbsent(to, to);
    }

    private String root(String member) {
        String above = towards.getOrDefault(member, member);
        return above.equals(member) ? member : root(above);
    }
}
