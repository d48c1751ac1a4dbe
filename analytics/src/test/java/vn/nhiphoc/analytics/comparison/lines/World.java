package vn.nhiphoc.analytics.comparison.lines;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.comparison.lineage.Lineage;
import vn.nhiphoc.analytics.comparison.lineage.Link;
import vn.nhiphoc.analytics.comparison.scope.Targets;
import vn.nhiphoc.analytics.comparison.scope.Unit;
import vn.nhiphoc.analytics.comparison.scope.Units;
import vn.nhiphoc.analytics.comparison.scope.View;
import vn.nhiphoc.analytics.comparison.scope.Years;
import vn.nhiphoc.analytics.comparison.types.TypeScope;

/** A city, a change of boundaries on 1 July 2025, and the first weeks of October of 2024 and 2025. */
final class World {
    static final LocalDate OLDER = LocalDate.of(2024, 10, 1);
    static final LocalDate NEWER = LocalDate.of(2025, 10, 1);
    static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final int DAYS = 7;

    private final List<Unit> units = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, List<Put>> older = new HashMap<>();
    private final Map<String, List<Put>> newer = new HashMap<>();
    private final Map<LocalDate, Map<String, Double>> minutes = new HashMap<>();

    private interface Put {
        void into(Week week, int unit);
    }

    World old(String id, String... ancestors) {
        units.add(new Unit(id, List.of(ancestors), null, REFORM));
        return this;
    }

    World today(String id, String... ancestors) {
        units.add(new Unit(id, List.of(ancestors), REFORM, null));
        return this;
    }

    World always(String id, String... ancestors) {
        units.add(new Unit(id, List.of(ancestors), null, null));
        return this;
    }

    World link(String from, String to, double share, boolean estimated) {
        links.add(new Link(from, to, REFORM, share, estimated));
        return this;
    }

    /** A figure of a day (from 1), or of the week (0), in a year. */
    World figure(int year, String unit, int day, Measure measure, double figure) {
        return put(year, unit, (week, number) -> column(week, day).add(measure, number, figure));
    }

    World peopleBelow(int year, String unit, int day, double people) {
        return put(year, unit, (week, number) -> column(week, day).addPeopleBelow(number, people));
    }

    World withoutMinutes(int year, String unit, int day) {
        return put(year, unit, (week, number) -> column(week, day).setWithoutMinutes(number));
    }

    /** Visits of a day of 2024 before the minute asked for. */
    World before(String unit, int day, double visits) {
        minutes.computeIfAbsent(OLDER.plusDays(day - 1L), d -> new HashMap<>()).put(unit, visits);
        return this;
    }

    private World put(int year, String unit, Put put) {
        (year == 2024 ? older : newer)
                .computeIfAbsent(unit, u -> new ArrayList<>())
                .add(put);
        return this;
    }

    private static Column column(Week week, int day) {
        return day == 0 ? week.whole() : week.days().get(day - 1);
    }

    /** All lines of 2025 against 2024, long after both. */
    List<Line> lines() {
        return lines(NEWER.plusYears(1).atStartOfDay());
    }

    List<Line> lines(LocalDateTime now) {
        return lines(now, true);
    }

    List<Line> lines(LocalDateTime now, boolean newerIsCurrent) {
        Units known = new Units(units, List.of());
        Years years = new Years(
                new Years.Season(OLDER, OLDER.plusDays(DAYS - 1)),
                new Years.Season(NEWER, NEWER.plusDays(DAYS - 1)),
                new TreeSet<>(older.keySet()),
                new TreeSet<>(newer.keySet()));
        Targets targets = Targets.of(known, years, new Lineage(links).between(OLDER, NEWER));
        Week before = week(OLDER, older, known);
        Week after = week(NEWER, newer, known);
        Lines computed = new Lines(
                targets,
                newerIsCurrent,
                TypeScope.ALL,
                newerIsCurrent ? after : before,
                newerIsCurrent ? before : after,
                now);
        return Line.all(computed);
    }

    private Week week(LocalDate start, Map<String, List<Put>> figures, Units known) {
        List<Column> days =
                Stream.generate(() -> new Column(known.size())).limit(DAYS).toList();
        Map<LocalDate, double[]> parts = new HashMap<>();
        minutes.forEach((day, visits) -> {
            double[] its = new double[known.size()];
            visits.forEach((unit, part) -> its[known.number(unit)] = part);
            parts.put(day, its);
        });
        Week week = new Week(start, days, new Column(known.size()), parts);
        figures.forEach((unit, puts) -> puts.forEach(put -> put.into(week, known.number(unit))));
        return week;
    }

    /** The line of a view, as text: current, baseline, units, estimated share, reason; empty where there is none. */
    static String show(
            List<Line> lines, View view, String unit, boolean subtree, @Nullable Integer day, Measure measure) {
        return show(lines, view, unit, subtree, day, measure, Align.DATE, Horizon.NOW);
    }

    static String show(
            List<Line> lines,
            View view,
            String unit,
            boolean subtree,
            @Nullable Integer day,
            Measure measure,
            Align align,
            Horizon horizon) {
        List<String> found = lines.stream()
                .filter(line -> (line.views() & view.bit()) != 0
                        && (line.aligns() & align.bit()) != 0
                        && (line.horizons() & horizon.bit()) != 0
                        && line.unitId().equals(unit)
                        && line.subtree() == subtree
                        && (day == null ? line.campaignDay() == null : day.equals(line.campaignDay()))
                        && line.measure() == measure)
                .map(World::show)
                .toList();
        if (found.size() > 1) {
            throw new IllegalStateException("the same line twice: " + found);
        }
        return found.isEmpty() ? "" : found.get(0);
    }

    private static String show(Line line) {
        Reason reason = line.reason();
        return line.current() + " " + line.baseline() + " " + line.unitsCurrent() + "/" + line.unitsBaseline() + " "
                + Math.round(line.estimatedShare() * 1000) / 1000.0 + (reason == null ? "" : " " + reason.code())
                + (line.baselineDay() == null ? "" : " " + line.baselineDay())
                + (line.until() == null ? "" : " until " + line.until());
    }
}
