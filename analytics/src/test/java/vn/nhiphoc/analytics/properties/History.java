package vn.nhiphoc.analytics.properties;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.aggregates.campaign.messages.CampaignEvent;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueEvent;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.log.EventType;
import vn.nhiphoc.aggregates.log.EventTypes;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.analytics.stream.Recorded;
import vn.nhiphoc.audit.LoggedEvent;

/** A log in memory: events in their order, some of them in one transaction. Catalogue and campaigns go by themselves. */
public final class History {

    private final List<Recorded> events = new ArrayList<>();

    void add(Event event, boolean together) {
        int last = events.size() - 1;
        boolean joins = together && last >= 0 && decides(event) == decides(last) && !(event instanceof CampaignEvent);
        long transaction = last < 0 ? 100 : events.get(last).transactionId() + (joins ? 0 : 1 + events.size() % 3);
        events.add(new Recorded(transaction, 7 + 2L * events.size(), Instant.EPOCH, "key", event));
    }

    int size() {
        return events.size();
    }

    Recorded get(int index) {
        return events.get(index);
    }

    /** Whether that event decides for others. */
    boolean decides(int index) {
        return decides(events.get(index).event());
    }

    boolean beginsTransaction(int index) {
        return index == 0
                || events.get(index).transactionId() != events.get(index - 1).transactionId();
    }

    /** The events of each transaction. */
    public List<List<Event>> transactions() {
        List<List<Event>> transactions = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            if (beginsTransaction(i)) {
                transactions.add(new ArrayList<>());
            }
            transactions.get(transactions.size() - 1).add(events.get(i).event());
        }
        return transactions;
    }

    /** The same as it would stand in the log. */
    List<LoggedEvent> logged() {
        EventCodec codec = new EventCodec();
        List<LoggedEvent> logged = new ArrayList<>();
        for (Recorded recorded : events) {
            EventType type = EventTypes.of(recorded.event().getClass());
            logged.add(new LoggedEvent(
                    recorded.transactionId(),
                    recorded.globalIndex(),
                    "aggregate-" + recorded.globalIndex(),
                    0,
                    type.name(),
                    type.revision(),
                    codec.encode(recorded.event())));
        }
        return logged;
    }

    private static boolean decides(Event event) {
        return event instanceof CampaignEvent || event instanceof CatalogueEvent;
    }
}
