package vn.nhiphoc.analytics.summary;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.stream.CampaignDates;
import vn.nhiphoc.analytics.stream.Phase;
import vn.nhiphoc.analytics.tally.Cell;
import vn.nhiphoc.analytics.tally.Deltas;
import vn.nhiphoc.analytics.tally.Measure;

/**
 * What the summaries of one unit and type add to its cells; {@code sign} −1 takes it away again. What is displaced, or
 * knows no visits, adds nothing, and its cell is touched nevertheless. A campaign without dates has no phases.
 */
record SummaryShares(
        Cell cell, DaySummaries summaries, @Nullable CampaignDates dates, Deltas deltas) {

    /** A day's part in the day and in its phase, or the week's in its phase. */
    void add(int day, int sign) {
        if (day != DaySummaries.WEEK) {
            add(Cell.day(cell.campaign(), cell.unit(), cell.type(), day), day, sign);
        }
        addTotal(day, sign);
    }

    /** Only the part in the phase. */
    void addTotal(int day, int sign) {
        if (dates != null) {
            Phase phase = day == DaySummaries.WEEK ? Phase.WEEK : dates.phaseOf(day);
            add(Cell.total(cell.campaign(), cell.unit(), cell.type(), phase), day, sign);
        }
    }

    private void add(Cell target, int day, int sign) {
        Figure visits = summaries.displaced(day, dates)
                ? Figure.UNKNOWN
                : summaries.of(day).visits();
        deltas.addSupported(target, Measure.Of.SUMMARIES, sign * visits.known(), sign * visits.known());
        deltas.add(target, Measure.Of.VISITS_BY_SUMMARY, sign * visits.sum());
    }
}
