package vn.nhiphoc.standalone.demo.simulation;

import static vn.nhiphoc.standalone.demo.simulation.Times.DAY;
import static vn.nhiphoc.standalone.demo.simulation.Times.MINUTE;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.nhiphoc.standalone.demo.send.LineAnswer;
import vn.nhiphoc.standalone.demo.simulation.Deed.Attending;
import vn.nhiphoc.standalone.demo.simulation.Deed.Voiding;
import vn.nhiphoc.standalone.demo.simulation.Item.Session;
import vn.nhiphoc.standalone.demo.truth.Calendar;
import vn.nhiphoc.standalone.demo.truth.Flags;
import vn.nhiphoc.standalone.demo.truth.LineFact;

/** Who comes to an activity and leaves it, and what the people at the door get wrong. */
final class Crowd {

    private final Item item;
    private final Persons persons;
    private final Census census;
    private final SplittableRandom random;
    private final List<LineFact> lines = new ArrayList<>();

    Crowd(Item item, Persons persons, Census census) {
        this.item = item;
        this.persons = persons;
        this.census = census;
        this.random = item.random("crowd");
    }

    /** All lines of the activity, each once. */
    List<LineFact> lines() {
        for (int i = 0; i < item.checkIns(); i++) {
            Session session = item.sessions().get(random.nextInt(item.sessions().size()));
            int person = persons.visitorOf(item.place(), random);
            LineFact in = come(i, person, session);
            if (leavesAreNoted(session) && random.nextInt(10) < 5) {
                leave(i, in, session);
            }
        }
        return lines;
    }

    private boolean leavesAreNoted(Session session) {
        return item.number() % 2 == 0 || Calendar.dayOf(session.from()) != Calendar.dayOf(session.to());
    }

    private LineFact come(int i, int person, Session session) {
        String audience = random.nextInt(30) == 0
                ? Persons.AUDIENCES.get(random.nextInt(Persons.AUDIENCES.size()))
                : persons.audienceOf(person);
        long at = arrival(session);
        LineFact in = new LineFact((i % 7 == 0 ? "Z" : "k") + i, person, audience, flags(person), true, at);
        add(in);
        if (i % 90 == 1) {
            String other = Persons.AUDIENCES.get((Persons.AUDIENCES.indexOf(audience) + 1) % 8);
            add(new LineFact("A" + i, person, other, flags(person), true, at));
            census.saw(Phenomenon.EQUAL_TIMES);
        }
        return in;
    }

    /** Most come around the beginning, some at any time, a few when it has not begun or is over. */
    private long arrival(Session session) {
        long length = session.to() - session.from();
        int chance = random.nextInt(100);
        if (chance < 3) {
            census.saw(Phenomenon.OUTSIDE_HOURS);
            return chance == 0 ? session.to() + random.nextLong(40 * MINUTE) : session.from() - random.nextLong(HALF);
        }
        if (chance < 65) {
            return session.from() + random.nextLong(Math.min(length, 20 * MINUTE));
        }
        return session.from() + random.nextLong(length);
    }

    private static final long HALF = 30 * MINUTE;

    private void leave(int i, LineFact in, Session session) {
        long latest = Math.max(session.to() + 15 * MINUTE, in.at() + HALF);
        long at = in.at() + random.nextLong(latest - in.at());
        int person = random.nextInt(80) == 0 ? persons.visitorOf(-1, random) : in.person();
        add(new LineFact("ra-" + i, person, in.audience(), in.flags(), false, at));
        if (Calendar.dayOf(at) != Calendar.dayOf(in.at())) {
            census.saw(Phenomenon.OVERNIGHT);
        }
    }

    private int flags(int person) {
        boolean asked = item.number() % 3 == 0 || (item.number() % 3 == 1 && random.nextBoolean());
        return asked ? persons.flagsOf(person) : Flags.NOT_ASKED;
    }

    private void add(LineFact line) {
        lines.add(line);
        census.saw(line.checkIn() ? Phenomenon.CHECK_IN : Phenomenon.CHECK_OUT);
    }

    /** Each line as it is sent from a door with a network, some twice, some taken back later. */
    List<Deed> sent(List<LineFact> crowd, long notBefore) {
        List<Deed> deeds = new ArrayList<>();
        for (LineFact line : crowd) {
            long arrival = Math.max(line.at() + random.nextLong(2 * MINUTE), notBefore);
            deeds.add(new Attending(arrival, item.id(), line, LineAnswer.RECORDED));
            int chance = random.nextInt(150);
            if (chance == 0) {
                deeds.add(new Attending(arrival + 5 * MINUTE, item.id(), line, LineAnswer.REPEATED));
                census.saw(Phenomenon.REPEATED_LINE);
            } else if (chance <= 2) {
                takeBack(deeds, line, arrival + random.nextLong(2 * DAY) + 1);
            }
        }
        return deeds;
    }

    private void takeBack(List<Deed> deeds, LineFact line, long arrival) {
        deeds.add(new Voiding(arrival, item.id(), "huy-" + line.key(), line.key(), LineAnswer.RECORDED));
        census.saw(Phenomenon.VOID);
        if (random.nextInt(3) == 0) {
            String key = "huy-lai-" + line.key();
            deeds.add(new Voiding(arrival + MINUTE, item.id(), key, line.key(), LineAnswer.REPEATED));
            deeds.add(new Attending(arrival + 2 * MINUTE, item.id(), line, LineAnswer.REPEATED));
            census.saw(Phenomenon.REPEATED_VOID);
        }
    }
}
