package vn.nhiphoc.analytics.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.LongPredicate;
import vn.nhiphoc.aggregates.activity.messages.ActivityEvent;
import vn.nhiphoc.aggregates.attendance.messages.AttendanceEvent;
import vn.nhiphoc.aggregates.campaign.messages.CampaignEvent;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueEvent;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.stream.Recorded;

/**
 * Facts in the order of a log, one transaction each, and ways to run them through the stages: with a watermark where
 * {@code border} says so, and always around deciding facts, as the source promises.
 */
public final class Scenario {
    private final List<Recorded> log;

    private Scenario(List<Event> events) {
        log = new ArrayList<>();
        long position = 100;
        for (Event event : events) {
            position += 3;
            log.add(new Recorded(position, position * 2, Instant.ofEpochSecond(position), "key", event));
        }
    }

    public static Scenario of(List<Event> events) {
        return new Scenario(events);
    }

    /**
     * The same facts in other orders that a log could have: each deciding fact stays where it is, so do the facts of
     * one activity and of one line to each other, and no line comes before its activity is planned.
     */
    public List<Scenario> otherOrders(int howMany, long seed) {
        Random random = new Random(seed);
        List<Scenario> others = new ArrayList<>();
        for (int i = 0; i < howMany; i++) {
            others.add(new Scenario(shuffled(random)));
        }
        return others;
    }

    public List<Recorded> log() {
        return log;
    }

    public long end() {
        return log.get(log.size() - 1).transactionId();
    }

    /** Runs all with one watermark at the end (and around deciding facts). */
    public Store atOnce() throws Exception {
        return run(position -> false);
    }

    public Store eachAlone() throws Exception {
        return run(position -> true);
    }

    public Store inRandomBatches(long seed) throws Exception {
        Random random = new Random(seed);
        return run(position -> random.nextInt(3) == 0);
    }

    public Store run(LongPredicate border) throws Exception {
        Store store = new Store();
        try (Stages stages = Stages.start(1)) {
            send(stages, log, border, store);
        }
        return store;
    }

    /** Sends a part of the log; a watermark stands behind its last event. */
    public static void send(Stages stages, List<Recorded> part, LongPredicate border, Store store) throws Exception {
        for (int i = 0; i < part.size(); i++) {
            Recorded recorded = part.get(i);
            long position = recorded.transactionId();
            if (decides(recorded.event())) {
                store.write(stages.watermark(position - 1));
            }
            stages.send(recorded);
            if (decides(recorded.event()) || i == part.size() - 1 || border.test(position)) {
                store.write(stages.watermark(position));
            }
        }
    }

    public static boolean decides(Recorded recorded) {
        return decides(recorded.event());
    }

    private static boolean decides(Event event) {
        return event instanceof CampaignEvent || event instanceof CatalogueEvent;
    }

    /** Runs of facts between deciding ones are dealt out again, from queues that must keep their order. */
    private List<Event> shuffled(Random random) {
        List<Event> result = new ArrayList<>();
        List<Event> open = new ArrayList<>();
        for (Recorded recorded : log) {
            if (decides(recorded.event())) {
                result.addAll(dealt(open, random));
                open.clear();
                result.add(recorded.event());
            } else {
                open.add(recorded.event());
            }
        }
        result.addAll(dealt(open, random));
        return result;
    }

    private static List<Event> dealt(List<Event> events, Random random) {
        Map<String, List<Event>> queues = new HashMap<>();
        Set<String> notPlanned = new HashSet<>();
        for (Event event : events) {
            queues.computeIfAbsent(queue(event), q -> new ArrayList<>()).add(event);
            if (event instanceof vn.nhiphoc.aggregates.activity.messages.ActivityPlanned planned) {
                notPlanned.add(planned.activityId().value());
            }
        }
        List<Event> result = new ArrayList<>();
        while (!queues.isEmpty()) {
            List<String> ready = new ArrayList<>();
            for (Map.Entry<String, List<Event>> entry : queues.entrySet()) {
                Event next = entry.getValue().get(0);
                if (!(next instanceof AttendanceEvent line)
                        || !notPlanned.contains(line.activityId().value())) {
                    ready.add(entry.getKey());
                }
            }
            Collections.sort(ready);
            String chosen = ready.get(random.nextInt(ready.size()));
            Event next = queues.get(chosen).remove(0);
            if (queues.get(chosen).isEmpty()) {
                queues.remove(chosen);
            }
            if (next instanceof ActivityEvent activity) {
                notPlanned.remove(activity.activityId().value());
            }
            result.add(next);
        }
        return result;
    }

    private static String queue(Event event) {
        if (event instanceof AttendanceEvent line) {
            return "line " + line.activityId() + " " + line.key();
        } else if (event instanceof ActivityEvent activity) {
            return "activity " + activity.activityId();
        }
        return "other";
    }

    /** Rows of a list by what they name, for assertions on one batch. */
    public static Map<Store.Id, Row> byId(List<Row> rows) {
        Map<Store.Id, Row> byId = new HashMap<>();
        rows.forEach(row -> byId.put(new Store.Id(row.table(), row.key()), row));
        return byId;
    }
}
