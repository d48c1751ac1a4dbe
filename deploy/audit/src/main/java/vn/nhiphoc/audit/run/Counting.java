package vn.nhiphoc.audit.run;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.LoggedEvent;
import vn.nhiphoc.audit.Uncounted;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Line;
import vn.nhiphoc.audit.facts.NotUnderstood;
import vn.nhiphoc.audit.facts.Understanding;
import vn.nhiphoc.audit.figures.Stories;
import vn.nhiphoc.audit.figures.Sums;

/**
 * Recounts a log of any length: facts stay in memory, lines are spread by person, what each part's stories come to is
 * spread by unit. So memory holds the catalogue, the activities, and one part at a time.
 */
final class Counting implements AutoCloseable {
    /** Events for which one part is made. */
    private static final long PART = 40_000;

    private static final int MOST_PARTS = 256;

    private final Facts facts = new Facts();
    private final List<Uncounted> uncounted = new ArrayList<>();
    private final Routing routing = new Routing(facts);
    private final Dictionary texts = new Dictionary();
    private final @Nullable String campaign;
    private final int parts;
    private final Spill<Line> lines;
    private final Spill<Amount> amounts;

    Counting(Path directory, @Nullable String campaign, long events) throws IOException {
        this.campaign = campaign;
        parts = (int) Math.min(MOST_PARTS, 1 + events / PART);
        lines = new Spill<>(directory, "lines", parts, new LineForm(texts));
        amounts = new Spill<>(directory, "amounts", parts, new AmountForm(texts));
    }

    void read(LogReading log, Progress progress) throws SQLException, IOException {
        progress.at("đọc dữ kiện", "reading the facts", 0, 0);
        log.facts(this::enter);
        log.lines(this::enter, progress);
        for (int part = 0; part < parts; part++) {
            progress.at("cộng theo người", "adding up by person", part, parts);
            List<Line> some = new ArrayList<>();
            lines.drain(part, some::add);
            Sums sums = new Sums();
            Stories.tell(facts, some, sums);
            sums.forEach((cell, figures) -> amounts.add(routing.of(cell), new Amount(cell, figures)));
        }
    }

    int parts() {
        return parts;
    }

    Facts facts() {
        return facts;
    }

    Routing routing() {
        return routing;
    }

    List<Uncounted> uncounted() {
        return uncounted;
    }

    /** All that was added up for one part; may be asked for once. */
    Sums sums(int part) throws IOException {
        Sums sums = new Sums();
        amounts.drain(part, amount -> sums.add(amount.cell(), amount.figures()));
        return sums;
    }

    private void enter(LoggedEvent event) {
        try {
            Line line = Understanding.enter(facts, event);
            if (line != null && isWanted(line)) {
                lines.add(line.person().hashCode(), line);
            }
        } catch (NotUnderstood e) {
            uncounted.add(new Uncounted(event, String.valueOf(e.getMessage())));
        }
    }

    /** Lines of activities that nothing has planned yet are kept: only the end tells. */
    private boolean isWanted(Line line) {
        Activity activity = facts.activity(line.activity());
        return campaign == null
                || activity == null
                || activity.place().campaign().equals(campaign);
    }

    @Override
    public void close() throws IOException {
        lines.close();
        amounts.close();
    }
}
