package vn.nhiphoc.dashboards.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Values that change seldom, read again once they are older than a span. Safe for many threads. */
final class Kept<K, V> {
    private static final int MOST = 300;

    private final Clock clock;
    private final Duration span;
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>(16, 0.75f, true);

    Kept(Clock clock, Duration span) {
        this.clock = clock;
        this.span = span;
    }

    /** The value that is kept, else the one that is read now. Two may read at once; the later one is kept. */
    V get(K key, Supplier<V> read) {
        Instant now = clock.instant();
        synchronized (entries) {
            Entry<V> entry = entries.get(key);
            if (entry != null && now.isBefore(entry.until())) {
                return entry.value();
            }
        }
        V value = read.get();
        synchronized (entries) {
            entries.put(key, new Entry<>(value, now.plus(span)));
            if (entries.size() > MOST) {
                entries.remove(entries.keySet().iterator().next());
            }
        }
        return value;
    }

    private record Entry<V>(V value, Instant until) {}
}
