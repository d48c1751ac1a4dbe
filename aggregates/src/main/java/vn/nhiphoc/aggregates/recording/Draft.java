package vn.nhiphoc.aggregates.recording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Decision;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.Received;

/** What a batch will append: its aggregates decide in memory, each on what was decided before it. Not thread-safe. */
public final class Draft<S> {

    private final String type;
    private final S none;
    private final BiFunction<S, Event, S> after;
    private final Map<String, Folded<S>> aggregates;
    private final List<NewFact> facts = new ArrayList<>();

    /**
     * @param type of the aggregates
     * @param none the state of an aggregate without facts
     * @param after a state's next one
     * @param known what the log has of them
     */
    public Draft(String type, S none, BiFunction<S, Event, S> after, Map<String, Folded<S>> known) {
        this.type = type;
        this.none = none;
        this.after = after;
        this.aggregates = new HashMap<>(known);
    }

    /** Lets one aggregate decide on a command. */
    public Answer decide(String aggregateId, Received received, Function<S, Decision> rule) {
        Folded<S> aggregate = aggregates.getOrDefault(aggregateId, new Folded<>(none, 0));
        Decision decision = rule.apply(aggregate.state());
        if (decision instanceof Decision.Facts decided) {
            for (Event fact : decided.events()) {
                facts.add(new NewFact(type, aggregateId, aggregate.facts(), fact, received));
                aggregate = new Folded<>(after.apply(aggregate.state(), fact), aggregate.facts() + 1);
            }
            aggregates.put(aggregateId, aggregate);
        }
        return decision.answer();
    }

    /** What was decided so far. */
    public List<NewFact> facts() {
        return facts;
    }
}
