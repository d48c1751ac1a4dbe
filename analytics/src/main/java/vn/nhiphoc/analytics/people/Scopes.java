package vn.nhiphoc.analytics.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.stream.CampaignDates;
import vn.nhiphoc.analytics.stream.Phase;
import vn.nhiphoc.analytics.stream.UnitTree;
import vn.nhiphoc.analytics.tally.Cell;

/** The cells of people that presences lie in, as units and campaigns stand. One thread. */
final class Scopes {
    private static final int MOST_REMEMBERED = 5_000;

    private final UnitTree tree;
    private final Map<String, CampaignDates> dates;
    private final Map<Place, Ladders> remembered = new HashMap<>();

    private record Place(String campaign, Whereabouts at) {}

    Scopes(UnitTree tree, Map<String, CampaignDates> dates) {
        this.tree = tree;
        this.dates = dates;
    }

    /** Every cell that somebody who was there counts in. */
    void cells(String campaign, Whereabouts at, Consumer<Cell> action) {
        Ladders ladders = ladders(campaign, at);
        ladders.forEachBelow(ladders.heights(), action);
    }

    /** How far up the ladders of a place somebody does not count for other places already. */
    int[] heightsBeside(String campaign, Ladders ladders, Attendance attended, Set<Whereabouts> except) {
        int[] heights = ladders.heights();
        for (Attendance.Stay stay : attended.stays()) {
            Whereabouts other = stay.at();
            if (!except.contains(other)) {
                ladders.lower(heights, other, phase(campaign, other.day()), tree.selfAndAncestors(other.unit()));
            }
        }
        return heights;
    }

    /** Whether these scopes may put somebody elsewhere than the earlier ones did. */
    boolean differFor(String campaign, Attendance attendance, Scopes before) {
        if (!Objects.equals(dates.get(campaign), before.dates.get(campaign))) {
            return true;
        }
        for (Attendance.Stay stay : attendance.stays()) {
            String unit = stay.at().unit();
            if (!tree.selfAndAncestors(unit).equals(before.tree.selfAndAncestors(unit))) {
                return true;
            }
        }
        return false;
    }

    /** The ladders of a place. */
    Ladders ladders(String campaign, Whereabouts at) {
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(
                new Place(campaign, at),
                place -> new Ladders(campaign, at, phase(campaign, at.day()), tree.selfAndAncestors(at.unit())));
    }

    private @Nullable Phase phase(String campaign, int day) {
        CampaignDates known = dates.get(campaign);
        return known == null ? null : known.phaseOf(day);
    }
}
