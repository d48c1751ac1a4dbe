package vn.nhiphoc.analytics.comparison.store;

import com.clickhouse.data.ClickHouseFormat;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import vn.nhiphoc.analytics.comparison.lines.Cells;
import vn.nhiphoc.analytics.comparison.lines.Lines;

/** Lines of parts, a row for each scope with all its lines side by side. One thread at a time. */
final class ScopeBlock {
    private final NativeBlock block = new NativeBlock();
    private final Bytes part = block.column("part", "UInt64");
    private final Bytes campaign = block.column("campaign_id", "String");
    private final Bytes baseline = block.column("baseline_id", "String");
    private final Bytes type = block.column("activity_type", "String");
    private final Bytes subtree = block.column("subtree", "Bool");
    private final Bytes unit = block.column("unit_id", "String");
    private final Bytes views = block.column("views", "UInt8");
    private final Bytes position = block.column("position", "UInt64");
    private final Bytes computedAt = block.column("computed_at", "DateTime64(3, 'Asia/Ho_Chi_Minh')");
    private final StretchColumns stretches = new StretchColumns(block);
    private final NativeBlock.Arrays current = block.arrays("current", "Float64");
    private final NativeBlock.Arrays baselines = block.arrays("baseline", "Float64");
    private final NativeBlock.Arrays unitsCurrent = block.arrays("units_current", "UInt32");
    private final NativeBlock.Arrays unitsBaseline = block.arrays("units_baseline", "UInt32");
    private final NativeBlock.Arrays estimated = block.arrays("estimated_share", "Float64");
    private final NativeBlock.Arrays reasons = block.arrays("reason", "UInt8");
    private long count;
    private long cellsEnd;
    private long estimatedEnd;

    /** What all rows of a part say. */
    record Head(long part, Pair pair, String type, long position, Instant at) {}

    /** All lines under a type; returns how many there are. */
    long addAll(Head head, Lines lines) {
        long before = count;
        stretches.take(lines.stretches().list());
        lines.compute((shownBy, whole, key, cells) -> add(head, shownBy, whole, key, cells));
        return count - before;
    }

    private void add(Head head, int shownBy, boolean whole, String key, Cells cells) {
        part.eight(head.part());
        campaign.text(head.pair().campaign());
        baseline.text(head.pair().baseline());
        type.text(head.type());
        subtree.one(whole ? 1 : 0);
        unit.text(key);
        views.one(shownBy);
        position.eight(head.position());
        computedAt.eight(head.at().toEpochMilli());
        stretches.row();
        cells(cells);
        block.endRow();
    }

    private void cells(Cells cells) {
        boolean guessed = false;
        for (int i = 0; i < cells.reason().length; i++) {
            count += cells.has(i) ? 1 : 0;
            guessed |= cells.estimatedShare()[i] > 0;
        }
        cellsEnd += cells.reason().length;
        List.of(current, baselines, unitsCurrent, unitsBaseline, reasons)
                .forEach(column -> column.ends().eight(cellsEnd));
        current.values().all(cells.current());
        baselines.values().all(cells.baseline());
        unitsCurrent.values().all(cells.unitsCurrent());
        unitsBaseline.values().all(cells.unitsBaseline());
        reasons.values().all(cells.reason());
        estimatedEnd += guessed ? cells.reason().length : 0;
        estimated.ends().eight(estimatedEnd);
        if (guessed) {
            estimated.values().all(cells.estimatedShare());
        }
    }

    long size() {
        return block.size();
    }

    /** Sends its rows, and is empty when they are on disk. */
    void send(Queries store) throws IOException, InterruptedException, SQLException {
        if (block.rows() > 0) {
            store.insert("comparison_scopes", block.read(), ClickHouseFormat.Native);
            block.clear();
            stretches.clear();
            cellsEnd = 0;
            estimatedEnd = 0;
        }
    }
}
