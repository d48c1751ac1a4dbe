package vn.nhiphoc.analytics.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.stream.CampaignDates;

/**
 * Which days (and the week) a batch of one unit and type touches, told from its inputs one by one: what nets to nothing
 * may have been something at a position in between, so its rows are written again. A day without any summary has none.
 *
 * @param days whose summaries' rows and cells are written
 * @param findings those of them whose summaries may have been displaced at some time
 */
record TouchedDays(Set<Integer> days, Set<Integer> findings) {

    static TouchedDays of(List<SummaryInput> inputs, DaySummaries before, @Nullable CampaignDates dates) {
        TouchedDays touched = new TouchedDays(new TreeSet<>(), new HashSet<>());
        boolean finerThanAWeek = false;
        for (SummaryInput input : inputs) {
            int day = input.day();
            boolean evidence = input.fact() == null;
            if (!evidence || before.of(day).lines() > 0) {
                touched.days.add(day);
            }
            if (evidence || before.displaced(day, dates)) {
                touched.findings.add(day);
            }
            finerThanAWeek |= day != DaySummaries.WEEK;
        }
        if (before.of(DaySummaries.WEEK).lines() > 0) {
            touched.days.add(DaySummaries.WEEK);
        }
        if (finerThanAWeek || before.displaced(DaySummaries.WEEK, dates)) {
            touched.findings.add(DaySummaries.WEEK);
        }
        touched.findings.retainAll(touched.days);
        return touched;
    }
}
