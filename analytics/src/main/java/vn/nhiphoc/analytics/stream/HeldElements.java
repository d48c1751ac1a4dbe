package vn.nhiphoc.analytics.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.apache.flink.api.java.tuple.Tuple2;

/** One subtask's elements that wait for the watermark, by key, each with its position. */
final class HeldElements<K, E> {
    private final ToLongFunction<E> orderWithinPosition;
    private final Map<K, List<Tuple2<Long, E>>> byKey = new LinkedHashMap<>();
    private long newest = Long.MIN_VALUE;

    HeldElements(ToLongFunction<E> orderWithinPosition) {
        this.orderWithinPosition = orderWithinPosition;
    }

    void hold(K key, long position, E element) {
        byKey.computeIfAbsent(key, k -> new ArrayList<>(2)).add(Tuple2.of(position, element));
        newest = Math.max(newest, position);
    }

    /** Takes out what stands up to a position: per key, in the log's order. */
    Map<K, List<E>> takeUpTo(long position) {
        boolean everything = newest <= position;
        Map<K, List<E>> taken = new LinkedHashMap<>();
        Iterator<Map.Entry<K, List<Tuple2<Long, E>>>> entries = byKey.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<K, List<Tuple2<Long, E>>> entry = entries.next();
            List<Tuple2<Long, E>> due = entry.getValue();
            if (!everything) {
                due = new ArrayList<>(due);
                due.removeIf(element -> element.f0 > position);
                entry.getValue().removeIf(element -> element.f0 <= position);
            }
            if (everything || entry.getValue().isEmpty()) {
                entries.remove();
            }
            if (!due.isEmpty()) {
                taken.put(entry.getKey(), inOrder(due));
            }
        }
        return taken;
    }

    Set<K> keys() {
        return byKey.keySet();
    }

    Collection<Map.Entry<K, List<Tuple2<Long, E>>>> entries() {
        return byKey.entrySet();
    }

    private List<E> inOrder(List<Tuple2<Long, E>> elements) {
        if (elements.size() > 1) {
            elements.sort(Comparator.comparingLong((Tuple2<Long, E> element) -> element.f0)
                    .thenComparingLong(element -> orderWithinPosition.applyAsLong(element.f1)));
        }
        List<E> ordered = new ArrayList<>(elements.size());
        elements.forEach(element -> ordered.add(element.f1));
        return ordered;
    }
}
