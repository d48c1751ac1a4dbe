package vn.nhiphoc.standalone.demo.truth;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The standing lines of one activity, sorted by day and person.
 *
 * @param ins check-ins by day and person, the first one first
 * @param outs check-outs by day and person, the first one first
 */
record Attendance(
        List<LineFact> lines,
        Map<Integer, Map<Integer, List<LineFact>>> ins,
        Map<Integer, Map<Integer, List<LineFact>>> outs) {

    static Attendance of(ActivityLedger activity) {
        List<LineFact> lines = activity.standingLines();
        return new Attendance(lines, byDayAndPerson(lines, true), byDayAndPerson(lines, false));
    }

    private static Map<Integer, Map<Integer, List<LineFact>>> byDayAndPerson(List<LineFact> lines, boolean in) {
        return lines.stream()
                .filter(line -> line.checkIn() == in)
                .sorted(LineFact.FIRST)
                .collect(Collectors.groupingBy(
                        line -> Calendar.dayOf(line.at()), TreeMap::new, Collectors.groupingBy(LineFact::person)));
    }

    /** Every day on which somebody checked in or out. */
    Set<Integer> days() {
        Set<Integer> days = new TreeSet<>(ins.keySet());
        days.addAll(outs.keySet());
        return days;
    }

    /** Who checked in on that day. */
    Set<Integer> peopleOn(int day) {
        return ins.getOrDefault(day, Map.of()).keySet();
    }

    /** How many check-ins that day had. */
    long checkInsOn(int day) {
        return ins.getOrDefault(day, Map.of()).values().stream()
                .mapToLong(List::size)
                .sum();
    }

    /** Whole minutes from each person's first check-in to the last check-out of that day. */
    long learningMinutesOn(int day) {
        Map<Integer, List<LineFact>> outsOfDay = outs.getOrDefault(day, Map.of());
        long minutes = 0;
        for (Map.Entry<Integer, List<LineFact>> person :
                ins.getOrDefault(day, Map.of()).entrySet()) {
            List<LineFact> left = outsOfDay.get(person.getKey());
            if (left != null) {
                long from = person.getValue().get(0).at();
                long to = left.get(left.size() - 1).at();
                minutes += Math.max(0, (to - from) / 60_000);
            }
        }
        return minutes;
    }
}
