package vn.nhiphoc.analytics.summary;

import java.io.IOException;
import java.util.Objects;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.summary.messages.SummaryEvent;
import vn.nhiphoc.analytics.stream.Bytes;
import vn.nhiphoc.analytics.stream.Recorded;
import vn.nhiphoc.analytics.stream.RecordedSerializer;
import vn.nhiphoc.analytics.stream.ValueSerializer;
import vn.nhiphoc.analytics.stream.ValueType;
import vn.nhiphoc.analytics.tally.Cell;
import vn.nhiphoc.analytics.tally.CellSerializer;
import vn.nhiphoc.analytics.tally.Delta;

/**
 * What bears on the summaries of one unit and type: a fact of one of them, or how much finer evidence of a day came or
 * went (0 says "touched").
 *
 * @param fact null where it is evidence
 * @param cell campaign, unit and type
 */
public record SummaryInput(@Nullable Recorded fact, Cell cell, int day, long evidence) {

    public static final ValueType<SummaryInput> TYPE = ValueType.of(SummaryInput.class, new Serializer());

    /** A fact of a summary. */
    public static SummaryInput of(Recorded fact) {
        SummaryEvent event = (SummaryEvent) fact.event();
        Cell cell = Cell.summaries(
                event.campaignId().value(), event.unitId().value(), event.type().value());
        return new SummaryInput(fact, cell, SummaryLine.dayOf(event), 0);
    }

    /** The evidence in a change of a day's cell. */
    public static SummaryInput of(Delta delta) {
        return new SummaryInput(null, delta.cell().ofSummaries(), delta.cell().day(), delta.evidence());
    }

    /** Writes inputs to bytes. */
    static final class Serializer extends ValueSerializer<SummaryInput> {

        private static final long serialVersionUID = 1L;
        private static final RecordedSerializer FACTS = new RecordedSerializer();
        private static final CellSerializer CELLS = new CellSerializer();

        @Override
        protected void write(SummaryInput input, DataOutputView out) throws IOException {
            out.writeBoolean(input.fact != null);
            if (input.fact != null) {
                FACTS.serialize(Objects.requireNonNull(input.fact), out);
            } else {
                CELLS.serialize(input.cell, out);
                Bytes.writeNumber(input.day, out);
                Bytes.writeNumber(input.evidence, out);
            }
        }

        @Override
        public SummaryInput deserialize(DataInputView in) throws IOException {
            if (in.readBoolean()) {
                return of(FACTS.deserialize(in));
            }
            Cell cell = CELLS.deserialize(in);
            int day = (int) Bytes.readNumber(in);
            return new SummaryInput(null, cell, day, Bytes.readNumber(in));
        }
    }
}
