package vn.nhiphoc.standalone.demo.simulation;

import java.util.EnumMap;
import java.util.Map;

/** How often each phenomenon occurred. */
final class Census {

    private final Map<Phenomenon, Long> counts = new EnumMap<>(Phenomenon.class);

    void saw(Phenomenon phenomenon) {
        counts.merge(phenomenon, 1L, Long::sum);
    }

    Map<Phenomenon, Long> counts() {
        return Map.copyOf(counts);
    }
}
