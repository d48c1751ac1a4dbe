package vn.nhiphoc.standalone.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When a watcher has received which count of check-ins. Thread-safe. */
final class Counted {
    private static final Pattern COUNT = Pattern.compile("\"checkInsWeek\":(\\d+)");

    private final ConcurrentSkipListMap<Long, Long> times = new ConcurrentSkipListMap<>();

    /** Takes a line of the stream that has just come. */
    void line(String line) {
        Matcher count = COUNT.matcher(line);
        if (count.find()) {
            times.putIfAbsent(Long.valueOf(count.group(1)), System.nanoTime());
        }
    }

    /** When at least so many were counted, by {@link System#nanoTime}; the largest number when they never were. */
    long when(long count) {
        Map.Entry<Long, Long> entry = times.ceilingEntry(count);
        return entry == null ? Long.MAX_VALUE : entry.getValue();
    }
}
