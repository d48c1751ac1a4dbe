package vn.nhiphoc.analytics.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Flags;
import vn.nhiphoc.analytics.rows.Column;
import vn.nhiphoc.analytics.rows.ColumnType;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.Table;
import vn.nhiphoc.analytics.stream.CampaignDates;
import vn.nhiphoc.analytics.stream.Coded;
import vn.nhiphoc.analytics.stream.Days;
import vn.nhiphoc.analytics.stream.Phase;

/** A cell's sums and the row that they make. */
final class Sums {
    private Sums() {}

    static long[] none(Cell cell) {
        int figures = 0;
        for (Column column : cell.table.valueColumns()) {
            figures += column.type() == ColumnType.COUNT || column.type() == ColumnType.BALANCE ? 1 : 0;
        }
        return new long[1 + figures];
    }

    /** The row, or a tombstone where nothing supports it; a day of a campaign that nobody defined yet is in no phase. */
    static Row row(Cell cell, long[] sums, @Nullable CampaignDates dates, long version) {
        if (sums[Measure.SUPPORT] == 0) {
            return Row.tombstone(cell.table, key(cell), version);
        }
        List<@Nullable Object> values =
                new ArrayList<>(cell.table.valueColumns().size());
        for (int i = 1; i < sums.length; i++) {
            values.add(sums[i]);
        }
        if (cell.table == Table.UNIT_ACTIVITY_DAY) {
            values.add(dates == null ? 0L : (long) dates.campaignDay(cell.day));
            values.add(phase(cell, dates));
        } else if (cell.table == Table.PEOPLE) {
            Phase its = cell.phase();
            values.add(its == null ? phase(cell, dates) : its.code());
        }
        return Row.of(cell.table, key(cell), values, version);
    }

    private static String phase(Cell cell, @Nullable CampaignDates dates) {
        return dates == null ? "" : dates.phaseOf(cell.day).code();
    }

    private static List<Object> key(Cell cell) {
        long day = cell.day;
        return switch (cell.table) {
            case UNIT_ACTIVITY_MINUTE ->
                List.of(
                        cell.campaign,
                        day,
                        cell.unit,
                        cell.type,
                        Coded.audience(cell.audience()).code(),
                        Days.minuteAt(cell.day, cell.minuteOfDay()));
            case UNIT_ACTIVITY_DAY -> List.of(cell.campaign, cell.unit, cell.type, day);
            case UNIT_ACTIVITY_TOTAL ->
                List.of(
                        cell.campaign,
                        cell.unit,
                        cell.type,
                        Objects.requireNonNull(cell.phase()).code());
            case UNIT_AUDIENCE_DAY -> {
                Flags flags = Coded.flags(cell.flags());
                yield List.of(
                        cell.campaign,
                        cell.unit,
                        cell.type,
                        day,
                        Coded.audience(cell.audience()).code(),
                        flags == null ? -1L : flags.disadvantaged() ? 1L : 0L,
                        flags == null ? -1L : flags.remote() ? 1L : 0L);
            }
            case PEOPLE -> {
                Phase phase = cell.phase();
                yield List.of(
                        cell.campaign,
                        cell.scopeKind() == Cell.OWN ? "unit" : "subtree",
                        cell.unit,
                        cell.type,
                        day,
                        phase == null ? "" : phase.code());
            }
            default -> throw new IllegalStateException("table " + cell.table + " holds no sums");
        };
    }
}
