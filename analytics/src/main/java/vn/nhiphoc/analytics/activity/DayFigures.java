package vn.nhiphoc.analytics.activity;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.stream.Bytes;
import vn.nhiphoc.analytics.tally.Measure;

/** What one activity comes to on one day, kept so that no line has to look at the others. */
final class DayFigures {
    @Nullable
    Headcount headcount;
    /** Persons with a check-in. */
    long persons;

    long checkIns;
    long checkOuts;
    long learningMinutes;
    /** Check-ins outside the activity's hours: how many at which moment. */
    private final TreeMap<Long, Integer> outsideHours = new TreeMap<>();
    /** All of them, so that no line has to add them up. */
    private long checkInsOutsideHours;

    boolean isEmpty() {
        return headcount == null && checkIns == 0 && checkOuts == 0;
    }

    long visits() {
        return headcount == null ? persons : headcount.visits();
    }

    void countOutside(long at, int change) {
        checkInsOutsideHours += change;
        if (outsideHours.merge(at, change, Integer::sum) == 0) {
            outsideHours.remove(at);
        }
    }

    void forgetOutside() {
        outsideHours.clear();
        checkInsOutsideHours = 0;
    }

    long checkInsOutsideHours() {
        return checkInsOutsideHours;
    }

    /** The earliest moment, in milliseconds, of a check-in outside the hours; there is one. */
    long firstOutsideHours() {
        return outsideHours.firstKey();
    }

    /** What the unit's cell of that day holds of it, in the order of {@link Measure}; people are counted elsewhere. */
    long[] figures() {
        long[] figures = new long[Measure.Of.LEARNING_MINUTES + 1];
        figures[Measure.SUPPORT] = checkIns + checkOuts + (headcount == null ? 0 : 1);
        figures[Measure.Of.EVIDENCE] = headcount == null ? persons : 1;
        figures[Measure.Of.VISITS_BY_CHECK_IN] = headcount == null ? persons : 0;
        figures[Measure.Of.VISITS_BY_HEADCOUNT] = headcount == null ? 0 : headcount.visits();
        figures[Measure.Of.CHECK_INS] = checkIns;
        figures[Measure.Of.PERSON_ACTIVITIES] = persons;
        figures[Measure.Of.LEARNING_MINUTES] = learningMinutes;
        return figures;
    }

    /** By how much {@link #figures()} differ from earlier ones. */
    long[] figuresSince(long[] earlier) {
        long[] change = figures();
        for (int i = 0; i < change.length; i++) {
            change[i] -= earlier[i];
        }
        return change;
    }

    DayFigures copy() {
        DayFigures copy = new DayFigures();
        copy.headcount = headcount;
        copy.persons = persons;
        copy.checkIns = checkIns;
        copy.checkOuts = checkOuts;
        copy.learningMinutes = learningMinutes;
        copy.outsideHours.putAll(outsideHours);
        copy.checkInsOutsideHours = checkInsOutsideHours;
        return copy;
    }

    void write(DataOutputView out) throws IOException {
        out.writeBoolean(headcount != null);
        if (headcount != null) {
            headcount.write(out);
        }
        Bytes.writeNumber(persons, out);
        Bytes.writeNumber(checkIns, out);
        Bytes.writeNumber(checkOuts, out);
        Bytes.writeNumber(learningMinutes, out);
        Bytes.writeNumber(outsideHours.size(), out);
        for (Map.Entry<Long, Integer> entry : outsideHours.entrySet()) {
            Bytes.writeNumber(entry.getKey(), out);
            Bytes.writeNumber(entry.getValue(), out);
        }
    }

    static DayFigures read(DataInputView in) throws IOException {
        DayFigures day = new DayFigures();
        day.headcount = in.readBoolean() ? Headcount.read(in) : null;
        day.persons = Bytes.readNumber(in);
        day.checkIns = Bytes.readNumber(in);
        day.checkOuts = Bytes.readNumber(in);
        day.learningMinutes = Bytes.readNumber(in);
        for (long left = Bytes.readNumber(in); left > 0; left--) {
            long at = Bytes.readNumber(in);
            day.countOutside(at, (int) Bytes.readNumber(in));
        }
        return day;
    }
}
