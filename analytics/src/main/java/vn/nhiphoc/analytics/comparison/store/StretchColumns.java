package vn.nhiphoc.analytics.comparison.store;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.LocalTime;
import vn.nhiphoc.analytics.comparison.lines.Stretches.Stretch;

/** The columns that say which stretches of time a row's lines are of: the same in all rows under a type. One thread. */
final class StretchColumns {
    private final NativeBlock.Arrays aligns;
    private final NativeBlock.Arrays horizons;
    private final NativeBlock.NullableArrays days;
    private final NativeBlock.NullableArrays baselineDays;
    private final NativeBlock.NullableArrays untils;
    private final NativeBlock.Arrays alignedDays;
    private final Map<Bytes, Bytes> row = new LinkedHashMap<>();
    private int stretches;
    private long end;

    StretchColumns(NativeBlock block) {
        aligns = block.arrays("aligns", "UInt8");
        horizons = block.arrays("horizons", "UInt8");
        days = block.nullableArrays("campaign_days", "Int16");
        baselineDays = block.nullableArrays("baseline_days", "Date");
        untils = block.nullableArrays("untils", "DateTime('Asia/Ho_Chi_Minh')");
        alignedDays = block.arrays("aligned_days", "UInt16");
    }

    /** Those of the rows that follow. */
    void take(List<Stretch> list) {
        stretches = list.size();
        row.clear();
        for (Stretch stretch : list) {
            of(aligns.values()).one(stretch.aligns());
            of(horizons.values()).one(stretch.horizons());
            of(alignedDays.values()).two(stretch.days());
            Integer day = stretch.campaignDay();
            of(days.nulls()).one(day == null ? 1 : 0);
            of(days.values()).two(day == null ? 0 : day);
            LocalDate beside = stretch.baselineDay();
            of(baselineDays.nulls()).one(beside == null ? 1 : 0);
            of(baselineDays.values()).two(beside == null ? 0 : (int) beside.toEpochDay());
            of(untils.nulls()).one(stretch.until() == null ? 1 : 0);
            of(untils.values()).four(seconds(stretch.until()));
        }
    }

    private Bytes of(Bytes column) {
        return row.computeIfAbsent(column, c -> new Bytes());
    }

    private static int seconds(@Nullable LocalDateTime local) {
        return local == null ? 0 : (int) local.toEpochSecond(LocalTime.OFFSET);
    }

    void row() {
        end += stretches;
        for (Bytes ends : List.of(aligns.ends(), horizons.ends(), alignedDays.ends(), days.ends())) {
            ends.eight(end);
        }
        baselineDays.ends().eight(end);
        untils.ends().eight(end);
        row.forEach(Bytes::all);
    }

    /** The block begins anew. */
    void clear() {
        end = 0;
    }
}
