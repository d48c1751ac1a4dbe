package vn.nhiphoc.ingest.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.names.Match;
import vn.nhiphoc.ingest.sheets.Cell;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/** A row's unit and type, by whatever they are called. */
final class Meant {

    private final Names names;
    private final Column unit;
    private final @Nullable Column within;
    private final @Nullable Column type;

    Meant(Binding binding, Names names, Field unit, @Nullable Field within, @Nullable Field type) throws UnusableFile {
        this.names = names;
        this.unit = binding.column("unit", unit);
        this.within = binding.optional("within", within);
        this.type = binding.optional("type", type);
    }

    /** What stands in the row's unit, for rows that are no unit's. */
    String unitText(List<Cell> row) {
        return unit.cell(row).text();
    }

    String unitName() {
        return unit.name();
    }

    /** The unit as it is written, or as the mapping translates it; null where that is refused. */
    @Nullable
    String writtenUnit(List<Cell> row, List<RowRead.Fault> faults) {
        return unit.text(row, faults);
    }

    /** The unit's id; null where it is refused. */
    @Nullable
    String unitOf(@Nullable String written, @Nullable String campaign, List<Cell> row, List<RowRead.Fault> faults) {
        if (written == null || campaign == null) {
            return null;
        }
        @Nullable String above = within == null || within.cell(row).isBlank() ? null : within.text(row, faults);
        return taken(unit.name(), names.unit(campaign, written, above), faults);
    }

    /** The type's code; null where it is refused, or there is no such column. */
    @Nullable
    String typeOf(List<Cell> row, List<RowRead.Fault> faults) {
        @Nullable String written = type == null ? null : type.text(row, faults);
        return written == null || type == null ? null : taken(type.name(), names.type(written), faults);
    }

    private static @Nullable String taken(String column, Match match, List<RowRead.Fault> faults) {
        if (match instanceof Match.One one) {
            return one.id();
        }
        faults.add(new RowRead.Fault(column, ((Match.None) match).said()));
        return null;
    }
}
