package vn.nhiphoc.dashboards.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.dashboards.live.LiveSnapshot.Activities;
import vn.nhiphoc.dashboards.live.LiveSnapshot.ActivityOn;
import vn.nhiphoc.dashboards.live.LiveSnapshot.DayStates;
import vn.nhiphoc.dashboards.live.LiveSnapshot.People;
import vn.nhiphoc.dashboards.live.LiveSnapshot.TypeLine;
import vn.nhiphoc.dashboards.live.LiveSnapshot.UnitName;
import vn.nhiphoc.dashboards.live.LiveSnapshot.Visits;

/** Makes the snapshot of what was read; a pure function. */
final class SnapshotAssembly {
    private final Facts facts;
    private final Names names;

    private SnapshotAssembly(Facts facts) {
        this.facts = facts;
        this.names = new Names(facts.units());
    }

    static LiveSnapshot of(Facts facts) {
        return new SnapshotAssembly(facts).snapshot();
    }

    private LiveSnapshot snapshot() {
        Moment moment = facts.moment();
        Facts.Unit scope = facts.scope();
        Areas areas = new Areas(facts.units(), facts.districts());
        List<LiveSnapshot.UnitTile> tiles = TileAssembly.tiles(facts, names, areas);
        return new LiveSnapshot(
                HeaderAssembly.campaign(facts),
                scope == null ? null : new UnitName(scope.unitId(), Names.label(scope)),
                Hanoi.time(moment.at()),
                moment.day(),
                moment.live(),
                OpeningAssembly.openings(facts.openings(), names),
                activities(),
                visits(),
                people(),
                moment.live() && !facts.activities().isEmpty()
                        ? sum(facts.activities(), Facts.ActivityCount::present)
                        : null,
                types(),
                tiles,
                CurveAssembly.curve(facts.minutes()),
                TileAssembly.areas(tiles, areas),
                EarlierAssembly.lastYear(facts),
                HeaderAssembly.freshness(facts.freshness(), facts.readAt()));
    }

    private Activities activities() {
        List<Facts.ActivityCount> counts = facts.activities();
        List<ActivityOn> newest = facts.newest().stream().map(this::activityOn).toList();
        if (counts.isEmpty()) {
            return new Activities(null, null, newest);
        }
        DayStates today = new DayStates(
                sum(counts, Facts.ActivityCount::planned),
                sum(counts, Facts.ActivityCount::open),
                sum(counts, Facts.ActivityCount::closed),
                sum(counts, Facts.ActivityCount::cancelled));
        return new Activities(sum(counts, Facts.ActivityCount::on), today, newest);
    }

    private ActivityOn activityOn(Facts.OpenActivity activity) {
        return new ActivityOn(
                activity.activityId(),
                activity.title(),
                activity.type(),
                activity.unitId(),
                names.of(activity.unitId()),
                Hanoi.time(activity.openedAt()),
                Hanoi.time(activity.endsAt()));
    }

    private Visits visits() {
        return new Visits(
                Sums.known(facts.today(), Facts.VisitCount::visits),
                Sums.known(facts.week(), Facts.VisitCount::visits),
                Sums.known(facts.today(), Facts.VisitCount::checkIns),
                Sums.known(facts.week(), Facts.VisitCount::checkIns));
    }

    private People people() {
        Long today = facts.people().today();
        Long week = facts.people().week();
        return new People(
                today, week, today == null ? null : share(facts.today()), week == null ? null : share(facts.week()));
    }

    private List<TypeLine> types() {
        Set<String> planned = facts.types().stream()
                .filter(Facts.Type::planned)
                .map(Facts.Type::code)
                .collect(Collectors.toSet());
        Map<String, List<Facts.ActivityCount>> activities =
                facts.activities().stream().collect(Collectors.groupingBy(Facts.ActivityCount::type));
        Map<String, List<Facts.VisitCount>> today = byType(facts.today());
        Map<String, List<Facts.VisitCount>> week = byType(facts.week());
        return facts.types().stream()
                .map(type -> new TypeLine(
                        type.code(),
                        type.letter(),
                        new LiveSnapshot.Label(type.name(), type.nameEn()),
                        Sums.known(activities.getOrDefault(type.code(), List.of()), Facts.ActivityCount::planned),
                        Sums.known(activities.getOrDefault(type.code(), List.of()), Facts.ActivityCount::on),
                        Sums.known(today.getOrDefault(type.code(), List.of()), Facts.VisitCount::visits),
                        Sums.known(week.getOrDefault(type.code(), List.of()), Facts.VisitCount::visits)))
                .filter(line -> planned.contains(line.code())
                        || line.planned() != null
                        || line.visitsToday() != null
                        || line.visitsWeek() != null)
                .toList();
    }

    private static Map<String, List<Facts.VisitCount>> byType(List<Facts.VisitCount> counts) {
        return counts.stream().collect(Collectors.groupingBy(Facts.VisitCount::type));
    }

    private static @Nullable Double share(List<Facts.VisitCount> counts) {
        return Sums.share(
                Sums.known(counts, Facts.VisitCount::byCheckIn), Sums.known(counts, Facts.VisitCount::visits));
    }

    private static long sum(List<Facts.ActivityCount> counts, ToLongFunction<Facts.ActivityCount> figure) {
        return counts.stream().mapToLong(figure).sum();
    }
}
