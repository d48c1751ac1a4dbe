package vn.nhiphoc.analytics.summary;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import vn.nhiphoc.analytics.stream.Bytes;

/**
 * What is known of a unit and type on a day, or in the whole week.
 *
 * @param evidence how much finer evidence stands: check-ins of persons and headcounts; 0 of a week
 * @param lines how many summaries
 */
record DaySummary(long evidence, long lines, Figure activities, Figure visits, Figure people) {

    static final DaySummary NOTHING = new DaySummary(0, 0, Figure.UNKNOWN, Figure.UNKNOWN, Figure.UNKNOWN);

    /** With more or less finer evidence. */
    DaySummary with(long change) {
        return new DaySummary(evidence + change, lines, activities, visits, people);
    }

    /** With a line more, or less where {@code sign} is −1. */
    DaySummary with(SummaryLine line, int sign) {
        return new DaySummary(
                evidence,
                lines + sign,
                activities.with(line.activities(), sign),
                visits.with(line.visits(), sign),
                people.with(line.people(), sign));
    }

    boolean isEmpty() {
        return evidence == 0 && lines == 0;
    }

    /** Whether a summary of the whole week is none where this stands. */
    boolean finerThanAWeek() {
        return evidence > 0 || visits.known() > 0;
    }

    void write(DataOutputView out) throws IOException {
        Bytes.writeNumber(evidence, out);
        Bytes.writeNumber(lines, out);
        activities.write(out);
        visits.write(out);
        people.write(out);
    }

    static DaySummary read(DataInputView in) throws IOException {
        return new DaySummary(
                Bytes.readNumber(in), Bytes.readNumber(in), Figure.read(in), Figure.read(in), Figure.read(in));
    }
}
