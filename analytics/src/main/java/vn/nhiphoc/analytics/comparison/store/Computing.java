package vn.nhiphoc.analytics.comparison.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.LocalTime;
import vn.nhiphoc.analytics.clickhouse.ClickHouseAddress;
import vn.nhiphoc.analytics.comparison.lineage.ClosedGroups;
import vn.nhiphoc.analytics.comparison.lineage.Group;
import vn.nhiphoc.analytics.comparison.lineage.Passage;
import vn.nhiphoc.analytics.comparison.lines.Align;
import vn.nhiphoc.analytics.comparison.lines.Lines;
import vn.nhiphoc.analytics.comparison.lines.Week;
import vn.nhiphoc.analytics.comparison.scope.Targets;
import vn.nhiphoc.analytics.comparison.scope.Unit;
import vn.nhiphoc.analytics.comparison.scope.Units;
import vn.nhiphoc.analytics.comparison.scope.Years;
import vn.nhiphoc.analytics.comparison.types.TypeScope;

/** Computes parts and stores their lines. One thread; reads the reference data once. */
public final class Computing implements AutoCloseable {
    private static final DateTimeFormatter STORED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

    private final Queries store;
    private final Map<Pair, Scopes> scopes = new HashMap<>();
    private @Nullable Catalogue catalogue;

    /** What all parts of a pair share. */
    private record Scopes(Campaign campaign, Campaign baseline, boolean later, Units units, Targets targets) {
        Campaign older() {
            return later ? baseline : campaign;
        }

        Campaign newer() {
            return later ? campaign : baseline;
        }
    }

    public Computing(ClickHouseAddress address) throws SQLException {
        store = new Queries(address);
    }

    static String stored(Instant at) {
        return STORED.format(LocalDateTime.ofInstant(at, LocalTime.OFFSET));
    }

    /** Computes a part of a run; returns how many lines it has. */
    public long compute(Run run, Part part) throws SQLException, InterruptedException, IOException {
        return run.pair().equals(Pair.LINEAGE) ? lineage(part) : pair(run, part);
    }

    private long lineage(Part part) throws SQLException, InterruptedException, IOException {
        LineWriter rows = new LineWriter("comparison_groups");
        Map<String, Unit> known = new HashMap<>();
        catalogue().units().forEach(unit -> known.put(unit.id(), unit));
        List<LocalDate> days = catalogue().lineage().changes();
        for (int first = 0; first < days.size(); first++) {
            LocalDate older = days.get(first).minusDays(1);
            for (LocalDate newer : days.subList(first, days.size())) {
                Passage passage = catalogue().lineage().between(older, newer);
                for (Group group : ClosedGroups.of(passage, id -> was(known.get(id), older))) {
                    String id = group.id(older, newer);
                    group.older().forEach(unit -> rows.row(part.id(), id, older, newer, "older", unit));
                    group.newer().forEach(unit -> rows.row(part.id(), id, older, newer, "newer", unit));
                }
            }
        }
        rows.write(store);
        return rows.count();
    }

    private static boolean was(@Nullable Unit unit, LocalDate day) {
        return unit == null || unit.livedIn(day, day);
    }

    private long pair(Run run, Part part) throws SQLException, InterruptedException, IOException {
        Scopes its = scopes(run.pair());
        LineWriter rows = new LineWriter("comparison_lines");
        LocalDateTime now = LocalDateTime.ofInstant(run.at(), LocalTime.OFFSET);
        String position = Long.toString(run.position());
        String at = stored(run.at());
        for (TypeScope type : run.types(part)) {
            Week older = week(its, its.older(), type.older(), now);
            Week newer = week(its, its.newer(), type.newer(), now);
            new Lines(its.targets(), its.later(), type, line -> rows.add(part.id(), run.pair(), line, position, at))
                    .compute(its.later() ? newer : older, its.later() ? older : newer, now);
        }
        rows.write(store);
        if (part.type().isEmpty()) {
            joinedGroups(its, part);
        }
        return rows.count();
    }

    private Week week(Scopes its, Campaign campaign, List<String> types, LocalDateTime now) throws SQLException {
        Set<LocalDate> minutes = new TreeSet<>();
        Campaign current = its.campaign();
        if (campaign.equals(its.baseline()) && current.isOn(now.toLocalDate())) {
            long day = now.toLocalDate().toEpochDay() - current.startsOn().toEpochDay();
            for (Align align : Align.values()) {
                minutes.add(campaign.startsOn().plusDays(day + align.shift(current.startsOn(), campaign.startsOn())));
            }
        }
        return WeekReader.read(
                store,
                its.units(),
                campaign,
                types,
                minutes,
                now.toLocalTime().withSecond(0).withNano(0));
    }

    private void joinedGroups(Scopes its, Part part) throws SQLException, InterruptedException, IOException {
        Passage passage = catalogue().passage(its.older(), its.newer());
        LineWriter rows = new LineWriter("comparison_groups");
        its.targets().joinedGroups().forEach(group -> {
            group.older().forEach(unit -> rows.row(part.id(), group.id(), passage.from(), passage.to(), "older", unit));
            group.newer().forEach(unit -> rows.row(part.id(), group.id(), passage.from(), passage.to(), "newer", unit));
        });
        rows.write(store);
    }

    private Scopes scopes(Pair pair) throws SQLException {
        Scopes known = scopes.get(pair);
        if (known != null) {
            return known;
        }
        Campaign campaign = catalogue().campaigns().get(pair.campaign());
        Campaign baseline = catalogue().campaigns().get(pair.baseline());
        if (campaign == null || baseline == null) {
            throw new IllegalStateException("a campaign of the pair " + pair + " is not known");
        }
        boolean later = !campaign.startsOn().isBefore(baseline.startsOn());
        Campaign older = later ? baseline : campaign;
        Campaign newer = later ? campaign : baseline;
        Years years = new Years(
                older.season(), newer.season(), WeekReader.reporters(store, older), WeekReader.reporters(store, newer));
        Passage passage = catalogue().passage(older, newer);
        Units units = catalogue().numbered(years, passage);
        Scopes made = new Scopes(campaign, baseline, later, units, Targets.of(units, years, passage));
        scopes.put(pair, made);
        return made;
    }

    private Catalogue catalogue() throws SQLException {
        if (catalogue == null) {
            catalogue = Catalogue.read(store);
        }
        return catalogue;
    }

    @Override
    public void close() throws SQLException {
        store.close();
    }
}
