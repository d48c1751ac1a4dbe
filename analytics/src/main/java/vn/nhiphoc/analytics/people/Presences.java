package vn.nhiphoc.analytics.people;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Presences of one batch and subtask, merged; what nets to zero stays, because it was touched. */
public final class Presences {
    private record Key(PersonKey person, Whereabouts at) {}

    private Map<Key, Integer> changes = new LinkedHashMap<>();

    /** One activity more (or less) there. */
    public void add(PersonKey person, Whereabouts at, int activities) {
        changes.merge(new Key(person, at), activities, Integer::sum);
    }

    /** Hands over what has come together and forgets it. */
    public void drain(Consumer<Presence> receiver) {
        Map<Key, Integer> drained = changes;
        changes = new LinkedHashMap<>();
        drained.forEach((key, activities) -> receiver.accept(new Presence(key.person, key.at, activities)));
    }
}
