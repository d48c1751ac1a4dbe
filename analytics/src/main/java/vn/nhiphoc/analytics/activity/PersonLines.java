package vn.nhiphoc.analytics.activity;

import java.io.IOException;
import java.util.Arrays;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.stream.Bytes;
import vn.nhiphoc.analytics.stream.Days;
import vn.nhiphoc.analytics.stream.ValueSerializer;

/** One person's standing lines in one activity, sorted; immutable. */
final class PersonLines {
    static final PersonLines NONE = new PersonLines(new Line[0]);

    private final Line[] lines;

    private PersonLines(Line[] lines) {
        this.lines = lines;
    }

    boolean isEmpty() {
        return lines.length == 0;
    }

    Iterable<Line> all() {
        return Arrays.asList(lines);
    }

    /** With a line more; null where that line stands already. */
    @Nullable
    PersonLines with(Line line) {
        int place = find(line.at(), line.key());
        if (place < lines.length && lines[place].compareTo(line.at(), line.key()) == 0) {
            return null;
        }
        Line[] more = new Line[lines.length + 1];
        System.arraycopy(lines, 0, more, 0, place);
        more[place] = line;
        System.arraycopy(lines, place, more, place + 1, lines.length - place);
        return new PersonLines(more);
    }

    /** The line of that moment and key; null where none stands. */
    @Nullable
    Line line(long at, String key) {
        int place = find(at, key);
        return place < lines.length && lines[place].compareTo(at, key) == 0 ? lines[place] : null;
    }

    PersonLines without(Line line) {
        int place = find(line.at(), line.key());
        Line[] less = new Line[lines.length - 1];
        System.arraycopy(lines, 0, less, 0, place);
        System.arraycopy(lines, place + 1, less, place, less.length - place);
        return new PersonLines(less);
    }

    /** What a day comes to. */
    PersonDay day(int day) {
        int from = find(Days.startOf(day), "");
        int to = find(Days.startOf(day + 1), "");
        Line first = null;
        for (int i = from; i < to && first == null; i++) {
            first = lines[i].checkIn() ? lines[i] : null;
        }
        for (int i = to - 1; first != null && i >= from; i--) {
            if (!lines[i].checkIn()) {
                return new PersonDay(first, Math.max(0, (lines[i].at() - first.at()) / 60_000));
            }
        }
        return first == null ? PersonDay.ABSENT : new PersonDay(first, 0);
    }

    /** Whether the last check-in of all is later than the last check-out. */
    boolean inside() {
        long lastIn = Long.MIN_VALUE;
        for (int i = lines.length - 1; i >= 0 && lines[i].at() >= lastIn; i--) {
            if (!lines[i].checkIn()) {
                return false;
            }
            lastIn = lines[i].at();
        }
        return lastIn > Long.MIN_VALUE;
    }

    /** Whether there is a check-in on a day from {@code from} to before {@code to}. */
    boolean cameBetween(int from, int to) {
        int end = find(Days.startOf(to), "");
        for (int i = find(Days.startOf(from), ""); i < end; i++) {
            if (lines[i].checkIn()) {
                return true;
            }
        }
        return false;
    }

    boolean came() {
        return cameBetween(-1_000_000, 1_000_000);
    }

    /** The first place at or behind that moment and key. */
    private int find(long at, String key) {
        int low = 0;
        int high = lines.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines[middle].compareTo(at, key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Writes lines to bytes. */
    static final class Serializer extends ValueSerializer<PersonLines> {
        private static final long serialVersionUID = 1L;

        /** For Flink. */
        public Serializer() {}

        @Override
        protected void write(PersonLines lines, DataOutputView out) throws IOException {
            Bytes.writeNumber(lines.lines.length, out);
            for (Line line : lines.lines) {
                line.write(out);
            }
        }

        @Override
        public PersonLines deserialize(DataInputView in) throws IOException {
            Line[] lines = new Line[(int) Bytes.readNumber(in)];
            for (int i = 0; i < lines.length; i++) {
                lines[i] = Line.read(in);
            }
            return new PersonLines(lines);
        }
    }
}
