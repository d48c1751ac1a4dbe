package vn.nhiphoc.analytics.comparison.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.LocalTime;
import vn.nhiphoc.analytics.comparison.types.TypeScope;

/** Finds what has to be computed: a pair's part whose fingerprint is another than the one that it is based on. */
final class Planning {
    /** A pair rests so many times as long as it took last, so that comparing takes a twentieth of the time at most. */
    private static final int RESTS = 20;

    private static final Duration LONGEST_REST = Duration.ofSeconds(20);
    private final Instant now;
    private final Catalogue catalogue;
    private final Fingerprints prints;
    private final Map<Pair, Run> shown;
    private final int generation;
    private final long position;
    private final Set<Pair> pairs;
    private final Numbers numbers;
    private boolean rests;

    private Planning(Queries store, Queries beside, Instant now, int generation, long position)
            throws SQLException, InterruptedException, IOException {
        Aside<Fingerprints> reading = new Aside<>("comparison-fingerprints", () -> Fingerprints.read(beside));
        this.now = now;
        this.generation = generation;
        this.position = position;
        this.shown = Runs.shown(store);
        this.catalogue = Catalogue.read(store);
        this.pairs = Pairs.wanted(store, catalogue.campaigns());
        long newest = shown.values().stream()
                .flatMap(run -> run.parts().stream())
                .mapToLong(Part::id)
                .max()
                .orElse(0);
        this.numbers = new Numbers(Math.max(newest, Clearing.newestStored(store)), now.toEpochMilli());
        this.prints = reading.get();
    }

    /**
     * As the store stands; null where it serves nothing yet.
     *
     * @param beside another session, for what is read meanwhile
     */
    static @Nullable Planning of(Queries store, Queries beside, Instant now)
            throws SQLException, InterruptedException, IOException {
        List<Long> served = new ArrayList<>();
        store.each(
                "SELECT argMax(generation, switched_at), (SELECT max(position) FROM freshness) FROM serving"
                        + " HAVING count() > 0",
                row -> {
                    served.add(row.getLong(1));
                    served.add(row.getLong(2));
                });
        return served.isEmpty()
                ? null
                : new Planning(store, beside, now, Math.toIntExact(served.get(0)), served.get(1));
    }

    /** The runs that are due. */
    List<Run> due() {
        List<Run> runs = new ArrayList<>();
        lineage().ifPresent(runs::add);
        for (Pair pair : pairs) {
            pair(pair).ifPresent(runs::add);
        }
        return runs;
    }

    /** Whether some pair rests although it has changed. */
    boolean rests() {
        return rests;
    }

    private Optional<Run> lineage() {
        return run(Pair.LINEAGE, Map.of("", prints.reference()), List.of());
    }

    private Optional<Run> pair(Pair pair) {
        Campaign campaign = catalogue.campaigns().get(pair.campaign());
        Campaign baseline = catalogue.campaigns().get(pair.baseline());
        if (campaign == null || baseline == null) {
            return Optional.empty();
        }
        Map<String, String> wanted = new LinkedHashMap<>();
        String clock = clock(campaign);
        wanted.put("", prints.of(campaign, baseline, List.of(""), clock));
        List<List<TypeScope>> families = families(campaign, baseline);
        for (List<TypeScope> family : families) {
            List<String> codes = new ArrayList<>();
            family.forEach(scope -> {
                codes.addAll(scope.older());
                codes.addAll(scope.newer());
            });
            wanted.put(family.get(0).code(), prints.of(campaign, baseline, codes, clock + family));
        }
        return run(pair, wanted, families);
    }

    private List<List<TypeScope>> families(Campaign campaign, Campaign baseline) {
        boolean later = !campaign.startsOn().isBefore(baseline.startsOn());
        Campaign older = later ? baseline : campaign;
        Campaign newer = later ? campaign : baseline;
        Set<String> before = prints.typesOf(older.id());
        return catalogue.types().between(older.startsOn(), newer.startsOn(), before, prints.typesOf(newer.id()));
    }

    /** Changes at least once an hour of a campaign that is on, when a day of it ends, and when it is over. */
    private String clock(Campaign campaign) {
        LocalDateTime local = LocalDateTime.ofInstant(now, LocalTime.OFFSET);
        if (local.toLocalDate().isBefore(campaign.startsOn())) {
            return "before";
        }
        return campaign.isOn(local.toLocalDate())
                ? local.truncatedTo(ChronoUnit.HOURS).toString()
                : "over";
    }

    private Optional<Run> run(Pair pair, Map<String, String> wanted, List<List<TypeScope>> families) {
        Run before = shown.get(pair);
        List<Part> parts = new ArrayList<>();
        wanted.forEach((type, print) -> parts.add(keptOrNew(pair, before, type, print)));
        if (before != null && before.parts().equals(parts)) {
            return Optional.empty();
        }
        if (before != null && now.isBefore(before.at().plus(rest(before)))) {
            rests = true;
            return Optional.empty();
        }
        long version = Math.max(now.toEpochMilli(), before == null ? 0 : before.version() + 1);
        return Optional.of(new Run(generation, pair, position, now, version, 0, parts, families));
    }

    private Part keptOrNew(Pair pair, @Nullable Run before, String type, String print) {
        if (before != null) {
            for (Part part : before.parts()) {
                if (part.type().equals(type) && part.basedOn().equals(print)) {
                    return part;
                }
            }
        }
        String batch = pair.equals(Pair.LINEAGE) ? "lineage" : "type " + type;
        return new Part(numbers.next(batch), type, print, -1);
    }

    private static Duration rest(Run run) {
        Duration several = Duration.ofMillis(run.tookMillis()).multipliedBy(RESTS);
        return several.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : several;
    }
}
