package vn.nhiphoc.analytics.comparison.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.nhiphoc.analytics.comparison.lineage.Passage;
import vn.nhiphoc.analytics.comparison.scope.Targets;
import vn.nhiphoc.analytics.comparison.scope.Units;
import vn.nhiphoc.analytics.comparison.scope.Years;

/** What all parts of a pair share, for the pairs of some campaigns: each is made when it is asked for. One thread. */
final class Scopes {
    private final Catalogue catalogue;
    private final Map<String, Set<String>> reporters;
    private final Units units;
    private final Map<Pair, Scope> known = new HashMap<>();

    /** The two years of a pair. */
    record Campaigns(Campaign campaign, Campaign baseline) {
        /** Whether the campaign is the newer one. */
        boolean later() {
            return !campaign.startsOn().isBefore(baseline.startsOn());
        }

        Campaign older() {
            return later() ? baseline : campaign;
        }

        Campaign newer() {
            return later() ? campaign : baseline;
        }
    }

    /** A pair with the scopes of its lines. */
    record Scope(Campaigns both, Targets targets) {}

    /** @param reporters by campaign */
    Scopes(Catalogue catalogue, Map<String, Set<String>> reporters) {
        this.catalogue = catalogue;
        this.reporters = reporters;
        Set<String> all = new TreeSet<>();
        reporters.values().forEach(all::addAll);
        this.units = catalogue.numbered(all);
    }

    Units units() {
        return units;
    }

    Scope of(Pair pair) {
        return known.computeIfAbsent(pair, this::make);
    }

    /** The two years of a pair. */
    Campaigns campaigns(Pair pair) {
        return new Campaigns(catalogue.campaign(pair.campaign()), catalogue.campaign(pair.baseline()));
    }

    private Scope make(Pair pair) {
        Campaigns both = campaigns(pair);
        Campaign older = both.older();
        Campaign newer = both.newer();
        Years years = new Years(older.season(), newer.season(), reporters(older), reporters(newer));
        Passage passage = catalogue.passage(older, newer);
        return new Scope(both, Targets.of(units, years, passage));
    }

    private Set<String> reporters(Campaign campaign) {
        return reporters.getOrDefault(campaign.id(), Set.of());
    }
}
