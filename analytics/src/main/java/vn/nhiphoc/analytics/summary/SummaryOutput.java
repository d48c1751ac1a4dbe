package vn.nhiphoc.analytics.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.Table;
import vn.nhiphoc.analytics.stream.CampaignDates;
import vn.nhiphoc.analytics.tally.Cell;
import vn.nhiphoc.analytics.tally.Delta;
import vn.nhiphoc.analytics.tally.Deltas;

/** What one batch of a subtask changes, kept until it is sent; the last row of each key counts. One thread. */
final class SummaryOutput {

    private record Id(Table table, List<Object> key) {}

    private final Deltas deltas = new Deltas();
    private final Map<Id, Row> rows = new LinkedHashMap<>();

    SummaryShares shares(Cell cell, DaySummaries summaries, @Nullable CampaignDates dates) {
        return new SummaryShares(cell, summaries, dates, deltas);
    }

    /** Takes down the rows of days whose inputs have been entered. */
    void rows(SummaryShares of, TouchedDays touched) {
        for (int day : touched.days()) {
            put(SummaryRows.summary(of.cell(), day, of.summaries(), of.dates()));
        }
        for (int day : touched.findings()) {
            put(SummaryRows.finding(of.cell(), day, of.summaries(), of.dates()));
        }
    }

    /** Moves what the summaries add from the phases of the old dates to those of the new. */
    void redate(Cell cell, DaySummaries summaries, @Nullable CampaignDates old, @Nullable CampaignDates now) {
        SummaryShares was = shares(cell, summaries, old);
        SummaryShares is = shares(cell, summaries, now);
        summaries.all().forEach((day, summary) -> {
            if (summary.lines() > 0) {
                was.addTotal(day, -1);
                is.addTotal(day, 1);
            }
        });
        int week = DaySummaries.WEEK;
        if (summaries.of(week).lines() > 0) {
            put(SummaryRows.summary(cell, week, summaries, now));
            if (summaries.displaced(week, old) || summaries.displaced(week, now)) {
                put(SummaryRows.finding(cell, week, summaries, now));
            }
        }
    }

    void put(Row row) {
        rows.put(new Id(row.table(), row.key()), row);
    }

    void drain(long version, Consumer<Row> ofRows, Consumer<Delta> ofDeltas) {
        rows.values().forEach(row -> ofRows.accept(row.as(version)));
        rows.clear();
        deltas.drain(ofDeltas);
    }
}
