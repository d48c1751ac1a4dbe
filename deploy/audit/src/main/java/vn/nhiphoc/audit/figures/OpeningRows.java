package vn.nhiphoc.audit.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.Row;
import vn.nhiphoc.audit.Text;
import vn.nhiphoc.audit.View;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Campaign;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Unit;

/** Who has opened on the opening day; of equal times the smaller activity counts, and holding before joining. */
final class OpeningRows {
    private static final Set<String> EXPECTED_KINDS = Set.of("ward", "commune", "special_zone");

    private record Opening(long at, String activity, boolean joint) {}

    private static final Comparator<Opening> FIRST = Comparator.comparingLong(Opening::at)
            .thenComparing(Opening::activity)
            .thenComparing(Opening::joint);

    private OpeningRows() {}

    static List<Row> of(Facts facts) {
        List<Row> rows = new ArrayList<>();
        for (Campaign campaign : facts.campaigns().values()) {
            Campaign.Opening opening = campaign.opening();
            if (opening != null) {
                openings(facts, campaign, opening)
                        .forEach((unit, openings) -> rows.add(row(
                                campaign.id(),
                                unit,
                                openings.stream().min(FIRST).orElse(null))));
            }
        }
        return rows;
    }

    /** By unit of whom word is expected; none for a unit that has said nothing. */
    private static Map<String, List<Opening>> openings(Facts facts, Campaign campaign, Campaign.Opening opening) {
        Map<String, List<Opening>> openings = new TreeMap<>();
        for (Unit unit : facts.units().values()) {
            if (EXPECTED_KINDS.contains(unit.kind())
                    && campaign.city().equals(unit.city())
                    && unit.isValidOn(opening.day())) {
                openings.put(unit.id(), new ArrayList<>());
            }
        }
        for (Activity activity : facts.activities()) {
            if (isCeremony(activity, campaign, opening)) {
                enter(openings, activity.place().unit(), activity, false);
                activity.details().jointUnits().forEach(unit -> enter(openings, unit, activity, true));
            }
        }
        return openings;
    }

    private static boolean isCeremony(Activity activity, Campaign campaign, Campaign.Opening opening) {
        return !activity.isCancelled()
                && activity.place().campaign().equals(campaign.id())
                && activity.details().firstDay().equals(opening.day())
                && (opening.type() == null
                        || Objects.equals(opening.type(), activity.place().type()));
    }

    private static void enter(Map<String, List<Opening>> openings, String unit, Activity activity, boolean joint) {
        List<Opening> known = openings.computeIfAbsent(unit, u -> new ArrayList<>());
        Long openedAt = activity.openedAt();
        if (openedAt != null) {
            known.add(new Opening(openedAt, activity.id(), joint));
        }
    }

    private static Row row(String campaign, String unit, @Nullable Opening first) {
        return Row.of(
                View.UNIT_OPENING,
                campaign,
                unit,
                first == null ? "no_word" : "opened",
                first == null ? null : Text.moment(first.at()),
                first == null ? null : first.activity(),
                Text.flag(first != null && first.joint()));
    }
}
