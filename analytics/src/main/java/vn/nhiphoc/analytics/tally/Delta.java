package vn.nhiphoc.analytics.tally;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import vn.nhiphoc.analytics.stream.Bytes;
import vn.nhiphoc.analytics.stream.ValueSerializer;
import vn.nhiphoc.analytics.stream.ValueType;

/** By how much a cell's sums change; all zero says "touched": the cell's row is written again. */
public final class Delta {
    public static final ValueType<Delta> TYPE = ValueType.of(Delta.class, new Serializer());

    private final Cell cell;
    private final long[] changes;

    Delta(Cell cell, long[] changes) {
        this.cell = cell;
        this.changes = changes;
    }

    public Cell cell() {
        return cell;
    }

    /** Of a cell of a day: by how much the evidence changes that stands behind its visits. */
    public long evidence() {
        return changes[Measure.Of.EVIDENCE];
    }

    void addTo(long[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += changes[i];
        }
    }

    /** Writes deltas to bytes. */
    public static final class Serializer extends ValueSerializer<Delta> {
        private static final long serialVersionUID = 1L;
        private static final CellSerializer CELLS = new CellSerializer();

        @Override
        protected void write(Delta delta, DataOutputView out) throws IOException {
            CELLS.serialize(delta.cell, out);
            for (long change : delta.changes) {
                Bytes.writeNumber(change, out);
            }
        }

        @Override
        public Delta deserialize(DataInputView in) throws IOException {
            Cell cell = CELLS.deserialize(in);
            long[] changes = Sums.none(cell);
            for (int i = 0; i < changes.length; i++) {
                changes[i] = Bytes.readNumber(in);
            }
            return new Delta(cell, changes);
        }
    }
}
