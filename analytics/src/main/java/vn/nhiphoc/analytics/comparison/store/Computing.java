package vn.nhiphoc.analytics.comparison.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.LocalTime;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.comparison.lines.Align;
import vn.nhiphoc.analytics.comparison.lines.Lines;
import vn.nhiphoc.analytics.comparison.lines.Week;
import vn.nhiphoc.analytics.comparison.scope.Units;
import vn.nhiphoc.analytics.comparison.types.TypeScope;

/**
 * Computes parts and stores their lines. What several parts need, the reference data and a year's figures under a type,
 * is read once for all of them. One thread.
 */
public final class Computing implements AutoCloseable {
    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private final Queries store;
    private final ScopeWriter writer;
    private final Set<Pair> pairs = new HashSet<>();
    private @Nullable Catalogue catalogue;
    private @Nullable Scopes scopes;

    /** For parts of some runs. */
    public Computing(ClickHouseAddress address, Collection<Run> runs) throws SQLException {
        store = new Queries(address);
        writer = new ScopeWriter(store);
        runs.forEach(run -> pairs.add(run.pair()));
        pairs.remove(Pair.LINEAGE);
    }

    static String stored(Instant at) {
        return STORED.format(LocalDateTime.ofInstant(at, LocalTime.OFFSET));
    }

    /**
     * Computes parts, best those of the same types: their figures are read and held together.
     *
     * @param done takes how many lines each has, once they are on disk
     */
    public void compute(List<Work> works, ObjLongConsumer<Work> done)
            throws SQLException, InterruptedException, IOException {
        Map<List<String>, Map<String, Week>> figures = figures(works);
        List<Long> lines = new ArrayList<>();
        for (Work work : works) {
            lines.add(
                    work.run().pair().equals(Pair.LINEAGE)
                            ? Groups.ofLineage(store, catalogue(), work.part())
                            : pair(work, figures));
        }
        writer.flush();
        for (int i = 0; i < works.size(); i++) {
            done.accept(works.get(i), lines.get(i));
        }
    }

    /** By the types that they are of together, and by campaign. While they are on their way the scopes are made. */
    private Map<List<String>, Map<String, Week>> figures(List<Work> works)
            throws SQLException, InterruptedException, IOException {
        Map<List<String>, Map<String, Campaign>> wanted = new HashMap<>();
        Set<Pair> its = new TreeSet<>();
        for (Work work : works) {
            if (!work.run().pair().equals(Pair.LINEAGE)) {
                its.add(work.run().pair());
                Scopes.Campaigns both = scopes().campaigns(work.run().pair());
                for (TypeScope type : work.run().types(work.part())) {
                    wanted.computeIfAbsent(type.older(), t -> new TreeMap<>())
                            .put(both.older().id(), both.older());
                    wanted.computeIfAbsent(type.newer(), t -> new TreeMap<>())
                            .put(both.newer().id(), both.newer());
                }
            }
        }
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Units units = scopes().units();
        Aside<Map<List<String>, Map<String, Week>>> reading =
                new Aside<>("comparison-figures", () -> WeekReader.read(store, units, wanted));
        for (Pair pair : its) {
            scopes().of(pair);
        }
        return reading.get();
    }

    private long pair(Work work, Map<List<String>, Map<String, Week>> figures)
            throws SQLException, InterruptedException, IOException {
        Run run = work.run();
        Scopes.Scope its = scopes().of(run.pair());
        Scopes.Campaigns both = its.both();
        LocalDateTime now = LocalDateTime.ofInstant(run.at(), LocalTime.OFFSET);
        long count = 0;
        for (TypeScope type : run.types(work.part())) {
            Week older = week(both, both.older(), type.older(), now, figures);
            Week newer = week(both, both.newer(), type.newer(), now, figures);
            Lines lines = new Lines(
                    its.targets(), both.later(), type, both.later() ? newer : older, both.later() ? older : newer, now);
            ScopeBlock.Head head =
                    new ScopeBlock.Head(work.part().id(), run.pair(), type.code(), run.position(), run.at());
            count += writer.addAll(head, lines);
        }
        if (work.part().type().isEmpty()) {
            Groups.ofPair(store, catalogue(), its, work.part());
        }
        return count;
    }

    private Week week(
            Scopes.Campaigns both,
            Campaign campaign,
            List<String> types,
            LocalDateTime now,
            Map<List<String>, Map<String, Week>> figures)
            throws SQLException, InterruptedException, IOException {
        Week week = figures.getOrDefault(types, Map.of()).get(campaign.id());
        if (week == null) {
            throw new IllegalStateException("the figures of " + campaign.id() + " were not read");
        }
        Campaign current = both.campaign();
        if (!campaign.equals(both.baseline()) || !current.isOn(now.toLocalDate())) {
            return week;
        }
        long day = now.toLocalDate().toEpochDay() - current.startsOn().toEpochDay();
        Set<LocalDate> beside = new TreeSet<>();
        for (Align align : Align.values()) {
            beside.add(campaign.startsOn().plusDays(day + align.shift(current.startsOn(), campaign.startsOn())));
        }
        Map<LocalDate, double[]> parts = new HashMap<>();
        for (LocalDate that : beside) {
            parts.put(
                    that,
                    PartOfDay.visits(
                            store,
                            scopes().units(),
                            campaign,
                            types,
                            that,
                            now.toLocalTime().withSecond(0).withNano(0)));
        }
        return week.with(parts);
    }

    private Scopes scopes() throws SQLException, InterruptedException, IOException {
        if (scopes == null) {
            Set<String> campaigns = new TreeSet<>();
            for (Pair pair : pairs) {
                campaigns.add(pair.campaign());
                campaigns.add(pair.baseline());
            }
            Aside<Map<String, Set<String>>> reporters =
                    new Aside<>("comparison-reporters", () -> Reporters.read(store, campaigns));
            Catalogue read = catalogue();
            scopes = new Scopes(read, reporters.get());
        }
        return scopes;
    }

    private Catalogue catalogue() throws SQLException {
        if (catalogue == null) {
            catalogue = Catalogue.read(store);
        }
        return catalogue;
    }

    @Override
    public void close() throws SQLException {
        writer.close();
        store.close();
    }
}
