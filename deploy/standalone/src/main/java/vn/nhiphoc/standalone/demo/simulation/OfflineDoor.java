package vn.nhiphoc.standalone.demo.simulation;

import static vn.nhiphoc.standalone.demo.simulation.Times.DAY;
import static vn.nhiphoc.standalone.demo.simulation.Times.HOUR;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.nhiphoc.standalone.demo.send.LineAnswer;
import vn.nhiphoc.standalone.demo.simulation.Deed.Attending;
import vn.nhiphoc.standalone.demo.simulation.Deed.Bundle;
import vn.nhiphoc.standalone.demo.simulation.Deed.Line;
import vn.nhiphoc.standalone.demo.simulation.Deed.Voiding;
import vn.nhiphoc.standalone.demo.truth.LineFact;

/** A door without a network: its lines come days later, in any order, and with a void ahead of the line it takes back. */
final class OfflineDoor {

    private static final int LINES_AT_MOST = 500;

    private OfflineDoor() {}

    static List<Deed> sent(Item item, List<LineFact> crowd, Times times, Census census) {
        SplittableRandom random = item.random("offline");
        List<LineFact> shuffled = shuffled(crowd, random);
        long arrival = Math.max(times.end(), times.planned()) + DAY + random.nextLong(4 * DAY);
        List<Deed> bundles = new ArrayList<>();
        for (int from = 0; from < shuffled.size(); from += LINES_AT_MOST) {
            List<LineFact> part = shuffled.subList(from, Math.min(from + LINES_AT_MOST, shuffled.size()));
            bundles.add(bundle(item, part, arrival + bundles.size() * HOUR, census));
        }
        return bundles;
    }

    private static Bundle bundle(Item item, List<LineFact> part, long arrival, Census census) {
        List<Line> lines = new ArrayList<>();
        if (part.size() > 2) {
            LineFact mistaken = part.get(part.size() - 1);
            String key = "huy-" + mistaken.key();
            lines.add(new Voiding(arrival, item.id(), key, mistaken.key(), LineAnswer.RECORDED));
            census.saw(Phenomenon.VOID_BEFORE_LINE);
        }
        part.forEach(line -> lines.add(new Attending(arrival, item.id(), line, LineAnswer.RECORDED)));
        census.saw(Phenomenon.OFFLINE_BATCH);
        return new Bundle(arrival, lines);
    }

    private static List<LineFact> shuffled(List<LineFact> crowd, SplittableRandom random) {
        List<LineFact> shuffled = new ArrayList<>(crowd);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            LineFact other = shuffled.get(j);
            shuffled.set(j, shuffled.get(i));
            shuffled.set(i, other);
        }
        return shuffled;
    }
}
