package vn.nhiphoc.analytics.stream;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.flink.api.java.tuple.Tuple2;

/** One subtask's elements that wait for the watermark, as they arrived, each with its key and position. */
final class HeldElements<K, E> {
    private record Held<K, E>(K key, long position, E element) {}

    private final Comparator<Held<K, E>> logOrder;
    private List<Held<K, E>> waiting = new ArrayList<>();

    HeldElements(ToLongFunction<E> orderWithinPosition) {
        logOrder = Comparator.comparingLong((Held<K, E> held) -> held.position)
                .thenComparingLong(held -> orderWithinPosition.applyAsLong(held.element));
    }

    void hold(K key, long position, E element) {
        waiting.add(new Held<>(key, position, element));
    }

    /** Takes out what stands up to a position: per key, in the log's order. */
    Map<K, List<E>> takeUpTo(long position) {
        List<Held<K, E>> due = new ArrayList<>(waiting.size());
        List<Held<K, E>> later = new ArrayList<>();
        for (Held<K, E> held : waiting) {
            (held.position <= position ? due : later).add(held);
        }
        waiting = later;
        due.sort(logOrder);
        Map<K, List<E>> byKey = new LinkedHashMap<>();
        for (Held<K, E> held : due) {
            byKey.computeIfAbsent(held.key, key -> new ArrayList<>(1)).add(held.element);
        }
        return byKey;
    }

    /** All that waits, for a snapshot. */
    Map<K, List<Tuple2<Long, E>>> byKey() {
        Map<K, List<Tuple2<Long, E>>> byKey = new LinkedHashMap<>();
        for (Held<K, E> held : waiting) {
            byKey.computeIfAbsent(held.key, key -> new ArrayList<>(1)).add(Tuple2.of(held.position, held.element));
        }
        return byKey;
    }
}
