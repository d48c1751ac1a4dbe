package vn.nhiphoc.audit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Line;
import vn.nhiphoc.audit.facts.NotUnderstood;
import vn.nhiphoc.audit.facts.Understanding;
import vn.nhiphoc.audit.figures.Figures;
import vn.nhiphoc.audit.figures.Reference;
import vn.nhiphoc.audit.figures.Stories;
import vn.nhiphoc.audit.figures.Sums;

/** A log recounted in memory: what every view must show of exactly these events. */
public final class Recount {
    private final Map<View, List<Row>> rows = new EnumMap<>(View.class);
    private final List<Uncounted> uncounted = new ArrayList<>();

    private Recount() {}

    /** Recounts these events; in which order they come does not matter, the log's order is taken from them. */
    public static Recount of(Iterable<LoggedEvent> events) {
        Recount recount = new Recount();
        Facts facts = new Facts();
        List<Line> lines = new ArrayList<>();
        StreamSupport.stream(events.spliterator(), false).sorted().forEach(event -> {
            try {
                Line line = Understanding.enter(facts, event);
                if (line != null) {
                    lines.add(line);
                }
            } catch (NotUnderstood e) {
                recount.uncounted.add(new Uncounted(event, String.valueOf(e.getMessage())));
            }
        });
        Sums sums = new Sums();
        Stories.tell(facts, lines, sums);
        recount.add(Reference.of(facts));
        recount.add(Figures.of(facts, facts.activities(), facts.summaries(), sums));
        recount.add(recount.uncounted.stream().map(Uncounted::row).toList());
        return recount;
    }

    /** The rows of each view; a view without rows is not there. */
    public Map<View, List<Row>> rows() {
        return rows;
    }

    public List<Row> rows(View view) {
        return rows.getOrDefault(view, List.of());
    }

    /** The events that count nowhere, in the order of the log. */
    public List<Uncounted> uncounted() {
        return uncounted;
    }

    private void add(List<Row> more) {
        more.forEach(row ->
                rows.computeIfAbsent(row.view(), view -> new ArrayList<>()).add(row));
    }
}
