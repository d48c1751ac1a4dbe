package vn.nhiphoc.standalone.demo.simulation;

import static vn.nhiphoc.standalone.demo.simulation.Times.HOUR;
import static vn.nhiphoc.standalone.demo.simulation.Times.MINUTE;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.nhiphoc.standalone.demo.send.Call;
import vn.nhiphoc.standalone.demo.send.Expected;
import vn.nhiphoc.standalone.demo.simulation.Deed.Calling;
import vn.nhiphoc.standalone.demo.simulation.Deed.Headcount;
import vn.nhiphoc.standalone.demo.simulation.Deed.Refusing;
import vn.nhiphoc.standalone.demo.simulation.Item.Session;
import vn.nhiphoc.standalone.demo.truth.HeadcountFact;
import vn.nhiphoc.standalone.demo.truth.HeadcountFact.Count;

/** What an organiser counts: once, corrected under another key, withdrawn, on several days, or nobody at all. */
final class Headcounts {

    private static final int DAYS_AT_MOST = 5;

    private final Item item;
    private final Times times;
    private final Census census;
    private final List<Deed> deeds;
    private final SplittableRandom random;

    Headcounts(Item item, Times times, Census census, List<Deed> deeds) {
        this.item = item;
        this.times = times;
        this.census = census;
        this.deeds = deeds;
        this.random = item.random("headcounts");
    }

    /** Sends them, and hands back those that travel with the evening's report. */
    List<Headcount> report() {
        if (!item.isCounted()) {
            return List.of();
        }
        List<Headcount> first = new ArrayList<>();
        List<Session> sessions = item.sessions();
        for (Session session : sessions.subList(0, Math.min(DAYS_AT_MOST, sessions.size()))) {
            first.add(new Headcount("dem-" + (first.size() + 1), counted(session.to() - 10 * MINUTE)));
            census.saw(Phenomenon.HEADCOUNT);
        }
        if (first.size() > 1) {
            census.saw(Phenomenon.HEADCOUNT_OVER_DAYS);
        }
        boolean atNight = item.isReportedAtNight() && (item.number() / 3) % 2 == 1;
        long sent = Math.max(times.end(), times.planned()) + HOUR;
        if (!atNight) {
            for (int i = 0; i < first.size(); i++) {
                put(sent + i * MINUTE, first.get(i));
            }
        }
        mend(Math.max(sent, times.night()) + HOUR, first);
        return atNight ? first : List.of();
    }

    private void mend(long sent, List<Headcount> reported) {
        Headcount first = reported.get(0);
        long at = first.fact().at();
        switch ((item.number() / 3) % 8) {
            case 1 -> {
                put(sent, new Headcount("dem-lai", counted(at + 2 * MINUTE)));
                put(sent + HOUR, first);
                census.saw(Phenomenon.HEADCOUNT_CORRECTED);
            }
            case 2 -> {
                put(sent, new Headcount(first.key(), new HeadcountFact(at, List.of())));
                census.saw(Phenomenon.HEADCOUNT_WITHDRAWN);
            }
            case 3 -> {
                put(sent, new Headcount(first.key(), counted(at)));
                Call otherDay = call(new Headcount(first.key(), counted(at + Times.DAY)));
                deeds.add(
                        new Refusing(sent + HOUR, otherDay.expecting(new Expected.Refused(409, "key_on_another_day"))));
                census.saw(Phenomenon.HEADCOUNT_CORRECTED);
                census.saw(Phenomenon.REFUSED_CALL);
            }
            case 4 -> {
                put(sent, new Headcount("dem-lai", counted(at + 3 * MINUTE)));
                put(sent + HOUR, new Headcount("dem-lai", new HeadcountFact(at + 3 * MINUTE, List.of())));
                census.saw(Phenomenon.HEADCOUNT_WITHDRAWN);
            }
            default -> {}
        }
    }

    private HeadcountFact counted(long at) {
        boolean nobody = item.number() % 15 == 0;
        if (nobody) {
            census.saw(Phenomenon.REPORTED_ZERO);
        }
        int about = Math.max(20, item.checkIns() / item.sessions().size());
        List<Count> counts = new ArrayList<>();
        int groups = 1 + random.nextInt(4);
        int first = random.nextInt(Persons.AUDIENCES.size());
        for (int i = 0; i < groups; i++) {
            String audience = Persons.AUDIENCES.get((first + i * 3) % Persons.AUDIENCES.size());
            int flags = random.nextInt(5) - 1;
            counts.add(new Count(audience, flags, nobody ? 0 : random.nextInt(about * 3 / groups + 1)));
        }
        return new HeadcountFact(at, counts);
    }

    private void put(long sent, Headcount headcount) {
        deeds.add(new Calling(
                sent,
                call(headcount),
                ledger -> ledger.activity(item.id()).headcount(headcount.key(), headcount.fact())));
    }

    private Call call(Headcount headcount) {
        return Call.put("/api/v1/activities/" + item.id() + "/headcounts/" + headcount.key(), json -> {
            json.writeStartObject();
            Json.headcountFields(json, headcount.fact());
            json.writeEndObject();
        });
    }
}
