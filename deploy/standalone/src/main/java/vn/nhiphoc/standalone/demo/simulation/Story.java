package vn.nhiphoc.standalone.demo.simulation;

import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.standalone.demo.simulation.Deed.Headcount;
import vn.nhiphoc.standalone.demo.simulation.Deed.Night;
import vn.nhiphoc.standalone.demo.truth.LineFact;

/** Everything that is sent about one activity. */
final class Story {

    private final Item item;
    private final Cast cast;
    private final Persons persons;
    private final Census census;

    Story(Item item, Cast cast, Persons persons, Census census) {
        this.item = item;
        this.cast = cast;
        this.persons = persons;
        this.census = census;
    }

    /** Its plan comes first; the rest is in no order. */
    List<Deed> deeds() {
        Times times = Times.of(item);
        List<Deed> deeds = new ArrayList<>();
        List<Headcount> headcounts = new Headcounts(item, times, census, deeds).report();
        Night night = item.isReportedAtNight() ? new Night(times.openedAt(), times.closedAt(), headcounts) : null;
        new Plans(item, times, cast, census, deeds).plan(night);
        new Life(item, times, census, deeds).live();
        deeds.addAll(crowd(times));
        new Slips(item, times, census, deeds).slip();
        deeds.addAll(new Results(item.week(), census).ofActivity(item, times));
        census.saw(Phenomenon.ACTIVITY);
        if (item.sessions().size() > 2) {
            census.saw(Phenomenon.SPANNING);
        }
        return deeds;
    }

    private List<Deed> crowd(Times times) {
        Crowd crowd = new Crowd(item, persons, census);
        List<LineFact> lines = crowd.lines();
        return item.isOffline() ? OfflineDoor.sent(item, lines, times, census) : crowd.sent(lines, times.planned() + 1);
    }
}
