package vn.nhiphoc.ingest.rest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.summary.SummaryState;
import vn.nhiphoc.aggregates.summary.messages.ReportSummary;
import vn.nhiphoc.aggregates.summary.messages.SummaryReported;

/** Finds the last key under which rows of files were recorded: their own, then the same with {@code ~2}, {@code ~3}, …. */
record RowKeys(BiFunction<CampaignId, Collection<String>, Map<String, SummaryState>> look) {

    private static final int LONGEST_KEY = 100;

    /** What stands under the rows' own keys, as far as anything does. */
    Map<ReportSummary, SummaryState> own(List<ReportSummary> reports) {
        return states(reports.stream()
                .collect(Collectors.toMap(report -> report, ReportSummary::key, (first, second) -> first)));
    }

    /** The last of each row, whose own key was used. */
    Map<ReportSummary, Last> last(List<ReportSummary> reports) {
        Map<ReportSummary, Last> last = new HashMap<>();
        own(reports).forEach((report, state) -> last.put(report, new Last(report.key(), 1, state)));
        List<ReportSummary> pending = new ArrayList<>(last.keySet());
        while (!pending.isEmpty()) {
            Map<ReportSummary, String> nextKeys = new HashMap<>();
            pending.forEach(report ->
                    nextKeys.put(report, key(report, Objects.requireNonNull(last.get(report)).number + 1)));
            Map<ReportSummary, SummaryState> found = states(nextKeys);
            found.forEach((report, state) -> {
                int number = Objects.requireNonNull(last.get(report)).number + 1;
                last.put(report, new Last(key(report, number), number, state));
            });
            pending = new ArrayList<>(found.keySet());
        }
        return last;
    }

    /** Whether a summary was recorded with that content, under whatever key. */
    static boolean isSame(SummaryState state, ReportSummary report) {
        @Nullable SummaryReported recorded = state.recorded();
        return recorded != null
                && recorded.equals(new SummaryReported(
                        report.campaignId(),
                        recorded.key(),
                        report.unitId(),
                        report.type(),
                        report.day(),
                        report.audience(),
                        report.activities(),
                        report.visits(),
                        report.people()));
    }

    private Map<ReportSummary, SummaryState> states(Map<ReportSummary, String> keys) {
        Map<CampaignId, List<ReportSummary>> byCampaign =
                keys.keySet().stream().collect(Collectors.groupingBy(ReportSummary::campaignId));
        Map<ReportSummary, SummaryState> states = new HashMap<>();
        byCampaign.forEach((campaign, reports) -> {
            Map<String, SummaryState> found =
                    look.apply(campaign, reports.stream().map(keys::get).toList());
            reports.forEach(report -> {
                @Nullable SummaryState state = found.get(keys.get(report));
                if (state != null) {
                    states.put(report, state);
                }
            });
        });
        return states;
    }

    private static String key(ReportSummary report, int number) {
        return report.key() + "~" + number;
    }

    /** The last key of a row, which one it is, and what stands under it. */
    record Last(String key, int number, SummaryState state) {

        boolean standsAs(ReportSummary report) {
            return !state.voided() && isSame(state, report);
        }

        /** Only what was told of the same unit is taken back for it. */
        boolean mayBeFollowedBy(ReportSummary report) {
            return state.recorded() != null
                    && state.recorded().unitId().equals(report.unitId())
                    && RowKeys.key(report, number + 1).length() <= LONGEST_KEY;
        }

        ReportSummary next(ReportSummary report) {
            return new ReportSummary(
                    report.campaignId(),
                    RowKeys.key(report, number + 1),
                    report.unitId(),
                    report.type(),
                    report.day(),
                    report.audience(),
                    report.activities(),
                    report.visits(),
                    report.people(),
                    report.received());
        }
    }
}
