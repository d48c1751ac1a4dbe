package vn.nhiphoc.audit.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.Text;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.facts.Campaign;
import vn.nhiphoc.audit.facts.Clock;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Phase;
import vn.nhiphoc.audit.facts.Place;
import vn.nhiphoc.audit.facts.Summary;

/** Summaries by what they sum up, and which of them stand where nothing finer does. */
final class Summaries {

    /** A place on a day; {@code day} null is the whole week. */
    private record At(Place place, @Nullable LocalDate day) {}

    private final Facts facts;
    private final Map<At, List<Summary>> summaries = new HashMap<>();
    private final Map<Place, Set<LocalDate>> evidence = new HashMap<>();
    private final Map<Place, Set<LocalDate>> summedUp = new HashMap<>();

    Summaries(Facts facts, Collection<Summary> standing, ActivityDays days) {
        this.facts = facts;
        days.all()
                .filter(day -> day.isEvidence() && !day.activity().isCancelled())
                .forEach(day -> daysOf(evidence, day.activity().place()).add(day.day()));
        for (Summary summary : standing) {
            summaries
                    .computeIfAbsent(new At(summary.place(), summary.day()), at -> new ArrayList<>())
                    .add(summary);
            if (summary.day() != null && summary.visits() != null) {
                daysOf(summedUp, summary.place()).add(summary.day());
            }
        }
    }

    /** Those that feed figures: they know visits, and nothing finer stands. */
    List<Summary> feeding() {
        List<Summary> feeding = new ArrayList<>();
        summaries.forEach((at, of) -> {
            if (finer(at).isEmpty()) {
                of.stream().filter(summary -> summary.visits() != null).forEach(feeding::add);
            }
        });
        return feeding;
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        summaries.forEach((at, of) -> {
            NavigableSet<LocalDate> finer = finer(at);
            rows.add(Row.of(
                    View.SUMMARIES,
                    at.place.campaign(),
                    at.place.unit(),
                    at.place.type(),
                    Text.optionalDay(at.day),
                    Text.number(of.size()),
                    sum(of, Summary::activities),
                    sum(of, Summary::visits),
                    sum(of, Summary::people),
                    Text.flag(!finer.isEmpty())));
            if (!finer.isEmpty()) {
                rows.add(finding(at, of, finer.first()));
            }
        });
        return rows;
    }

    /** The days on which something finer stands. */
    private NavigableSet<LocalDate> finer(At at) {
        NavigableSet<LocalDate> finer = new TreeSet<>(evidence.getOrDefault(at.place, Set.of()));
        if (at.day != null) {
            finer.retainAll(Set.of(at.day));
            return finer;
        }
        finer.addAll(summedUp.getOrDefault(at.place, Set.of()));
        Campaign campaign = facts.campaigns().get(at.place.campaign());
        finer.removeIf(day -> campaign == null || campaign.phaseOf(day) != Phase.WEEK);
        return finer;
    }

    /** A week's stands at its first day. */
    private Row finding(At at, List<Summary> of, LocalDate since) {
        LocalDate day = at.day == null
                ? Objects.requireNonNull(facts.campaigns().get(at.place.campaign()))
                        .startsOn()
                : at.day;
        String visits = sum(of, Summary::visits);
        return Row.of(
                View.FINDINGS,
                at.place.campaign(),
                at.place.unit(),
                at.place.type(),
                Text.day(day),
                "summary_displaced",
                "summaries=" + of.size() + " visits=" + (visits == null ? "unknown" : visits),
                Text.moment(since.atStartOfDay(Clock.ZONE).toInstant().toEpochMilli()));
    }

    /** Null where none is known. */
    private static @Nullable String sum(List<Summary> of, Function<Summary, @Nullable Long> figure) {
        List<Long> known = of.stream().map(figure).filter(Objects::nonNull).toList();
        return known.isEmpty()
                ? null
                : Text.number(known.stream().mapToLong(Long::longValue).sum());
    }

    private static Set<LocalDate> daysOf(Map<Place, Set<LocalDate>> days, Place place) {
        return days.computeIfAbsent(place, p -> new HashSet<>());
    }
}
