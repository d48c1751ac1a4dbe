package vn.nhiphoc.audit.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Line;

/** Tells persons' lines apart, leaves out what was taken back, and adds up what each person's story comes to. */
public final class Stories {
    private record LineId(String activity, String key) {}

    private Stories() {}

    /** Enters lines, voids among them, in any order; all lines of one person must be among them. */
    public static void tell(Facts facts, Collection<Line> lines, Sums sums) {
        Set<LineId> voided = new HashSet<>();
        for (Line line : lines) {
            if (line.kind() == Line.Kind.VOID) {
                voided.add(new LineId(line.activity(), line.key()));
            }
        }
        Map<String, Map<String, List<Line>>> persons = new HashMap<>();
        for (Line line : lines) {
            if (line.kind() != Line.Kind.VOID && !voided.contains(new LineId(line.activity(), line.key()))) {
                persons.computeIfAbsent(line.person(), person -> new HashMap<>())
                        .computeIfAbsent(line.activity(), activity -> new ArrayList<>(2))
                        .add(line);
            }
        }
        persons.values().forEach(standing -> new Story(facts, sums).tell(standing));
    }
}
