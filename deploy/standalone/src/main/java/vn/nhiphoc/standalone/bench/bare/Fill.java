package vn.nhiphoc.standalone.bench.bare;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.nhiphoc.aggregates.attendance.messages.CheckedIn;
import vn.nhiphoc.aggregates.attendance.messages.LineId;
import vn.nhiphoc.aggregates.eventstore.LogWriter;
import vn.nhiphoc.aggregates.recording.Appending;
import vn.nhiphoc.aggregates.recording.NewFact;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.PersonId;
import vn.nhiphoc.aggregates.shared.Received;

/** Fills a log with check-ins into activities that are there, by the product's own append, 500 a transaction. */
final class Fill implements BareProgram {
    private static final int LINES_PER_TRANSACTION = 500;
    private static final Instant AT = Instant.parse("2025-10-02T01:00:00Z");
    private static final Audience[] AUDIENCES = Audience.values();

    @Override
    public Map<String, Double> run(Settings settings) {
        int events = settings.number("events");
        int activities = settings.number("activities");
        int persons = Generated.persons(events);
        SplittableRandom random = new SplittableRandom(settings.number("seed"));
        Received received = new Received("bench", Instant.now());
        long began = System.nanoTime();
        try (Pool pool = Pool.of(settings, 2);
                LogWriter writer = new LogWriter(pool.dataSource())) {
            EventStore log = writer.eventStore();
            List<NewFact> facts = new ArrayList<>(LINES_PER_TRANSACTION);
            for (int event = 0; event < events; event++) {
                ActivityId activity =
                        new ActivityId(String.format("%s-%06d", settings.text("campaign"), random.nextInt(activities)));
                String key = "f" + event;
                CheckedIn fact = new CheckedIn(
                        activity,
                        key,
                        new PersonId("aaaaaaaaaaaaaaaa" + (100_000 + random.nextInt(persons))),
                        AUDIENCES[random.nextInt(AUDIENCES.length)],
                        null,
                        AT.plusSeconds(60L * random.nextInt(60)));
                facts.add(new NewFact("line", LineId.of(activity, key), 0, fact, received));
                if (facts.size() == LINES_PER_TRANSACTION || event == events - 1) {
                    Appending.append(log, facts);
                    facts.clear();
                }
            }
        }
        return Map.of("eventsPerSecond", events / ((System.nanoTime() - began) / 1e9));
    }
}
