package vn.nhiphoc.analytics.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongPredicate;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.analytics.rows.Table;
import vn.nhiphoc.analytics.stream.Recorded;

/**
 * Runs facts through all stages, in their order and in others, in batches of every kind, and asserts that all runs end
 * with the same rows, and that two runs of one order agree wherever they stand at the same position.
 */
public final class Counted {
    private static final int OTHER_ORDERS = 4;

    private final Store store;

    private Counted(Store store) {
        this.store = store;
    }

    /** The campaign hn with the units city ← ward ← school and city ← other, then these facts. */
    public static Counted given(Event... facts) throws Exception {
        List<Event> events = new ArrayList<>(List.of(
                Facts.unit("city", null),
                Facts.unit("ward", "city"),
                Facts.unit("school", "ward"),
                Facts.unit("other", "city"),
                Facts.campaign(1, 7)));
        events.addAll(List.of(facts));
        return of(events);
    }

    public static Counted of(List<Event> events) throws Exception {
        Scenario scenario = Scenario.of(events);
        Map<Long, Map<String, String>> truth = new HashMap<>();
        Store store = eachAlone(scenario, truth);
        agrees(scenario, position -> false, truth);
        Random random = new Random(events.size());
        agrees(scenario, position -> random.nextInt(3) == 0, truth);
        for (Scenario other : scenario.otherOrders(OTHER_ORDERS, 7)) {
            assertThat(other.inRandomBatches(11).standing())
                    .as("in another order")
                    .isEqualTo(store.standing());
        }
        return new Counted(store);
    }

    public Counted with(Table table, String column, Object expected, Object... key) {
        assertThat(store.value(table, column, key)).as("%s.%s", table, column).isEqualTo(expected);
        return this;
    }

    /** No row of that table stands. */
    public Counted without(Table table) {
        assertThat(store.standing().keySet()).noneMatch(row -> row.startsWith(table + " "));
        return this;
    }

    public Counted withRows(Table table, int rows) {
        assertThat(store.standing().keySet().stream().filter(row -> row.startsWith(table + " ")))
                .hasSize(rows);
        return this;
    }

    private static Store eachAlone(Scenario scenario, Map<Long, Map<String, String>> truth) throws Exception {
        Store store = new Store();
        try (Stages stages = Stages.start(1)) {
            for (Recorded recorded : scenario.log()) {
                Scenario.send(stages, List.of(recorded), position -> true, store);
                truth.put(recorded.transactionId(), store.standing());
            }
        }
        return store;
    }

    private static void agrees(Scenario scenario, LongPredicate border, Map<Long, Map<String, String>> truth)
            throws Exception {
        Store store = new Store();
        try (Stages stages = Stages.start(1)) {
            List<Recorded> batch = new ArrayList<>();
            for (Recorded recorded : scenario.log()) {
                batch.add(recorded);
                if (border.test(recorded.transactionId()) || recorded.transactionId() == scenario.end()) {
                    Scenario.send(stages, batch, position -> false, store);
                    assertThat(store.standing()).as("in other batches").isEqualTo(truth.get(recorded.transactionId()));
                    batch.clear();
                }
            }
        }
    }
}
