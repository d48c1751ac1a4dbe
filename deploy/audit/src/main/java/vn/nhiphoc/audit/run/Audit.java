package vn.nhiphoc.audit.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.Comparison;
import vn.nhiphoc.audit.Difference;

/**
 * Recounts a running system's log and compares every view with it, at one position.
 *
 * @param postgres the log, {@code postgresql://user:password@host:port/database}
 * @param clickhouse the figures, {@code http://…}
 * @param beside next to this directory what is in the making is kept, and removed at the end
 * @param campaign only this one's figures; null is all
 */
public record Audit(
        String postgres,
        String clickhouse,
        Path beside,
        @Nullable String campaign) {
    private static final int KEPT = 1_000;

    /**
     * What it came to.
     *
     * @param position everything below it was compared
     * @param uncounted how many events could not be understood and count nowhere
     * @param explained the first of the differing rows, each with the events behind it
     */
    public record Result(long position, Comparison comparison, int uncounted, List<Explained> explained) {

        public boolean differs() {
            return comparison.sum().differing() > 0;
        }
    }

    /**
     * Compares.
     *
     * @param explaining how many differing rows to explain
     * @throws AuditFailure where it cannot
     */
    public Result run(int explaining, Progress progress) throws InterruptedException {
        LogDatabase log = new LogDatabase(postgres);
        FigureStore store = new FigureStore(clickhouse);
        try (Workshop workshop = Workshop.beside(beside);
                Connection session = log.connect()) {
            Snapshot snapshot = new Standstill(log, store, progress).copy(campaign, workshop.directory());
            LogReading reading = new LogReading(session, snapshot.position());
            try (Counting counting = new Counting(workshop.directory(), campaign, reading.last())) {
                counting.read(reading, progress);
                new Named(counting.facts()).requireCampaign(campaign);
                Comparison comparison = compare(snapshot, counting, progress);
                Rest.compare(session, snapshot, counting.uncounted().size(), comparison);
                List<Difference> first =
                        comparison.differences().stream().limit(explaining).toList();
                return new Result(
                        snapshot.position(),
                        comparison,
                        counting.uncounted().size(),
                        new Explaining(reading, counting.facts()).explain(first));
            }
        } catch (SQLException | IOException | UncheckedIOException e) {
            throw new AuditFailure("không đối chiếu được: " + e.getMessage(), "cannot compare: " + e.getMessage(), e);
        }
    }

    private Comparison compare(Snapshot snapshot, Counting counting, Progress progress) throws IOException {
        Comparison comparison = new Comparison(KEPT);
        try (Found found = new Found(snapshot, counting.routing(), counting.parts())) {
            new Comparing(counting, found, campaign, comparison).compare(progress);
        }
        return comparison;
    }
}
