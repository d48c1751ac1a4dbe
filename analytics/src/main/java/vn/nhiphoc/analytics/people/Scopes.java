package vn.nhiphoc.analytics.people;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.nhiphoc.analytics.stream.CampaignDates;
import vn.nhiphoc.analytics.stream.Phase;
import vn.nhiphoc.analytics.stream.UnitTree;
import vn.nhiphoc.analytics.tally.Cell;

/** The cells of people that a presence lies in, as units and campaigns stand. */
record Scopes(UnitTree tree, Map<String, CampaignDates> dates) {
    private static final String ALL_TYPES = "";

    /** Adds every cell that somebody who was there counts in. */
    void collect(String campaign, Whereabouts at, Set<Cell> cells) {
        CampaignDates known = dates.get(campaign);
        Phase phase = known == null ? null : known.phaseOf(at.day());
        List<String> chain = tree.selfAndAncestors(at.unit());
        for (String type : List.of(at.type(), ALL_TYPES)) {
            cells.add(Cell.peopleOfDay(campaign, Cell.OWN, at.unit(), type, at.day()));
            if (phase != null) {
                cells.add(Cell.peopleOfPhase(campaign, Cell.OWN, at.unit(), type, phase));
            }
            for (String scope : chain) {
                cells.add(Cell.peopleOfDay(campaign, Cell.SUBTREE, scope, type, at.day()));
                if (phase != null) {
                    cells.add(Cell.peopleOfPhase(campaign, Cell.SUBTREE, scope, type, phase));
                }
            }
        }
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

    /** Whether somebody who attended so counts in a cell. */
    boolean covers(String campaign, Attendance attendance, Cell cell) {
        for (Attendance.Stay stay : attendance.stays()) {
            if (covers(campaign, stay.at(), cell)) {
                return true;
            }
        }
        return false;
    }

    private boolean covers(String campaign, Whereabouts at, Cell cell) {
        if (!cell.type().isEmpty() && !cell.type().equals(at.type())) {
            return false;
        }
        Phase phase = cell.phase();
        if (phase == null) {
            if (cell.day() != at.day()) {
                return false;
            }
        } else {
            CampaignDates known = dates.get(campaign);
            if (known == null || known.phaseOf(at.day()) != phase) {
                return false;
            }
        }
        return cell.scopeKind() == Cell.OWN
                ? cell.unit().equals(at.unit())
                : tree.selfAndAncestors(at.unit()).contains(cell.unit());
    }
}
