package vn.nhiphoc.analytics.summary;

import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.stream.Bytes;
import vn.nhiphoc.analytics.stream.CampaignDates;
import vn.nhiphoc.analytics.stream.ValueSerializer;

/** The summaries and the finer evidence of one unit and type in one campaign, by day. Mutable; one thread. */
final class DaySummaries {

    /** Stands for the whole week; no day has this number. */
    static final int WEEK = 0;

    private final TreeMap<Integer, DaySummary> days = new TreeMap<>();

    DaySummary of(int day) {
        return Objects.requireNonNull(days.getOrDefault(day, DaySummary.NOTHING));
    }

    void set(int day, DaySummary summary) {
        if (summary.isEmpty()) {
            days.remove(day);
        } else {
            days.put(day, summary);
        }
    }

    boolean isEmpty() {
        return days.isEmpty();
    }

    Map<Integer, DaySummary> all() {
        return days;
    }

    /** Whether something finer stands, so that this day's or week's summaries feed no figure. */
    boolean displaced(int day, @Nullable CampaignDates dates) {
        return firstFiner(day, dates) != null;
    }

    /** The first day on which something finer than the summaries of this day or week stands; null where nothing does. */
    @Nullable
    Integer firstFiner(int day, @Nullable CampaignDates dates) {
        if (day != WEEK) {
            return of(day).evidence() > 0 ? Integer.valueOf(day) : null;
        }
        if (dates == null || dates.startsOn() > dates.endsOn()) {
            return null;
        }
        NavigableMap<Integer, DaySummary> week = days.subMap(dates.startsOn(), true, dates.endsOn(), true);
        for (Map.Entry<Integer, DaySummary> entry : week.entrySet()) {
            if (entry.getKey() != WEEK && entry.getValue().finerThanAWeek()) {
                return entry.getKey();
            }
        }
        return null;
    }

    /** Writes them to bytes; copies are their own, because a snapshot reads while the operator goes on. */
    static final class Serializer extends ValueSerializer<DaySummaries> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean isImmutableType() {
            return false;
        }

        @Override
        public DaySummaries copy(DaySummaries from) {
            DaySummaries copy = new DaySummaries();
            copy.days.putAll(from.days);
            return copy;
        }

        @Override
        protected void write(DaySummaries summaries, DataOutputView out) throws IOException {
            Bytes.writeNumber(summaries.days.size(), out);
            for (Map.Entry<Integer, DaySummary> entry : summaries.days.entrySet()) {
                Bytes.writeNumber(entry.getKey(), out);
                entry.getValue().write(out);
            }
        }

        @Override
        public DaySummaries deserialize(DataInputView in) throws IOException {
            DaySummaries summaries = new DaySummaries();
            for (long left = Bytes.readNumber(in); left > 0; left--) {
                int day = (int) Bytes.readNumber(in);
                summaries.days.put(day, DaySummary.read(in));
            }
            return summaries;
        }
    }
}
