package vn.nhiphoc.audit.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.Comparison;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.Uncounted;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Summary;
import vn.nhiphoc.audit.figures.Figures;
import vn.nhiphoc.audit.figures.Reference;

/** Holds what was counted against what was found, part by part. */
final class Comparing {
    private final Counting counting;
    private final Found found;
    private final @Nullable String campaign;
    private final Comparison comparison;

    Comparing(Counting counting, Found found, @Nullable String campaign, Comparison comparison) {
        this.counting = counting;
        this.found = found;
        this.campaign = campaign;
        this.comparison = comparison;
    }

    void compare(Progress progress) throws IOException {
        reference();
        Map<Integer, List<Activity>> activities = counting.facts().activities().stream()
                .collect(Collectors.groupingBy(
                        activity -> Spill.part(counting.routing().of(activity), counting.parts())));
        Map<Integer, List<Summary>> summaries = counting.facts().summaries().stream()
                .collect(Collectors.groupingBy(
                        summary -> Spill.part(counting.routing().of(summary), counting.parts())));
        for (int part = 0; part < counting.parts(); part++) {
            progress.at("so sánh", "comparing", part, counting.parts());
            List<Row> expected = Figures.of(
                    counting.facts(),
                    activities.getOrDefault(part, List.of()),
                    summaries.getOrDefault(part, List.of()),
                    counting.sums(part));
            compare(expected, found.part(part), true);
        }
    }

    private void reference() throws IOException {
        List<Row> expected = new ArrayList<>(Reference.of(counting.facts()));
        counting.uncounted().stream().map(Uncounted::row).forEach(expected::add);
        Map<View, List<Row>> rows = new EnumMap<>(View.class);
        for (View view : View.values()) {
            if (!Routing.spreads(view)) {
                rows.put(view, found.rows(view));
            }
        }
        compare(expected, rows, false);
    }

    private void compare(List<Row> expected, Map<View, List<Row>> rows, boolean spread) {
        Map<View, List<Row>> wanted =
                expected.stream().filter(this::isWanted).collect(Collectors.groupingBy(Row::view));
        for (View view : View.values()) {
            if (Routing.spreads(view) == spread && view != View.FRESHNESS) {
                comparison.compare(view, wanted.getOrDefault(view, List.of()), rows.getOrDefault(view, List.of()));
            }
        }
    }

    private boolean isWanted(Row row) {
        return campaign == null || !row.view().hasColumn("campaign_id") || campaign.equals(row.value("campaign_id"));
    }
}
