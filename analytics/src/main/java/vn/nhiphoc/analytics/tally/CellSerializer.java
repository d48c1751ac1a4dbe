package vn.nhiphoc.analytics.tally;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import vn.nhiphoc.analytics.rows.Table;
import vn.nhiphoc.analytics.stream.Bytes;
import vn.nhiphoc.analytics.stream.ValueSerializer;
import vn.nhiphoc.analytics.stream.ValueType;

/** Cells to bytes. */
@SuppressWarnings("EnumOrdinal") // new tables go to the end
public final class CellSerializer extends ValueSerializer<Cell> {
    private static final long serialVersionUID = 1L;
    private static final Table[] TABLES = Table.values();

    public static final ValueType<Cell> TYPE = ValueType.of(Cell.class, new CellSerializer());

    @Override
    protected void write(Cell cell, DataOutputView out) throws IOException {
        out.writeByte(cell.table.ordinal());
        Bytes.writeText(cell.campaign, out);
        Bytes.writeText(cell.unit, out);
        Bytes.writeText(cell.type, out);
        Bytes.writeNumber(cell.day, out);
        Bytes.writeNumber(cell.slot, out);
    }

    @Override
    public Cell deserialize(DataInputView in) throws IOException {
        Table table = TABLES[in.readByte()];
        String campaign = Bytes.readSharedText(in);
        String unit = Bytes.readSharedText(in);
        String type = Bytes.readSharedText(in);
        int day = (int) Bytes.readNumber(in);
        return new Cell(table, campaign, unit, type, day, (int) Bytes.readNumber(in));
    }
}
