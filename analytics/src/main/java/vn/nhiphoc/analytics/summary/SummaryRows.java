package vn.nhiphoc.analytics.summary;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.rows.Row;
import vn.nhiphoc.analytics.rows.Table;
import vn.nhiphoc.analytics.stream.CampaignDates;
import vn.nhiphoc.analytics.stream.Days;
import vn.nhiphoc.analytics.tally.Cell;

/** The whole rows of a unit's and type's summaries; their version is set when they are sent. */
final class SummaryRows {

    static final String DISPLACED = "summary_displaced";

    private static final long UNSET = 0;

    private SummaryRows() {}

    static Row summary(Cell cell, int day, DaySummaries summaries, @Nullable CampaignDates dates) {
        List<Object> key = List.of(cell.campaign(), cell.unit(), cell.type(), (long) day);
        DaySummary summary = summaries.of(day);
        if (summary.lines() == 0) {
            return Row.tombstone(Table.SUMMARIES, key, UNSET);
        }
        List<@Nullable Object> values = Arrays.asList(
                summary.lines(),
                summary.activities().value(),
                summary.visits().value(),
                summary.people().value(),
                summaries.displaced(day, dates));
        return Row.of(Table.SUMMARIES, key, values, UNSET);
    }

    /** That finer evidence stands too. No activity is called with a blank, so no other finding has this key. */
    static Row finding(Cell cell, int day, DaySummaries summaries, @Nullable CampaignDates dates) {
        List<Object> key =
                List.of(cell.campaign(), "summary " + cell.unit() + " " + cell.type(), (long) day, DISPLACED);
        DaySummary summary = summaries.of(day);
        Integer finer = summaries.firstFiner(day, dates);
        if (summary.lines() == 0 || finer == null) {
            return Row.tombstone(Table.FINDINGS, key, UNSET);
        }
        Long visits = summary.visits().value();
        String detail = "summaries=" + summary.lines() + " visits=" + (visits == null ? "unknown" : visits);
        return Row.of(Table.FINDINGS, key, List.of(cell.unit(), cell.type(), detail, Days.startOf(finer)), UNSET);
    }
}
