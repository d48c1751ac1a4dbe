package vn.nhiphoc.analytics.people;

import java.util.LinkedHashSet;
import java.util.Set;
import vn.nhiphoc.analytics.stream.Phase;
import vn.nhiphoc.analytics.tally.Cell;
import vn.nhiphoc.analytics.tally.Deltas;
import vn.nhiphoc.analytics.tally.Measure;

/** Turns a change of where one person was, or of what lies where, into changes of the cells of people. */
final class PeopleDeltas {
    private final Deltas deltas;

    PeopleDeltas(Deltas deltas) {
        this.deltas = deltas;
    }

    /**
     * A person's attendance changed at some places; every cell of these places is touched, except those in which the
     * person counts for having been elsewhere, whatever happened here. It is nearly always one place, and then all its
     * cells change alike: no sets are needed.
     */
    void moved(String campaign, Scopes scopes, Set<Whereabouts> places, Attendance before, Attendance after) {
        if (places.size() == 1) {
            Whereabouts at = places.iterator().next();
            int change = one(after.has(at)) - one(before.has(at));
            scopes.cellsBeside(campaign, at, before, places, cell -> count(campaign, cell, change));
            return;
        }
        Set<Cell> were = new LinkedHashSet<>();
        Set<Cell> are = new LinkedHashSet<>();
        Set<Cell> touched = new LinkedHashSet<>();
        for (Whereabouts at : places) {
            boolean was = before.has(at);
            boolean is = after.has(at);
            scopes.cellsBeside(campaign, at, before, places, cell -> {
                touched.add(cell);
                if (was) {
                    were.add(cell);
                }
                if (is) {
                    are.add(cell);
                }
            });
        }
        count(campaign, touched, were, are);
    }

    /** Units or dates changed under a person's attendance. */
    void redrawn(String campaign, Attendance attendance, Scopes before, Scopes after) {
        Set<Cell> were = cells(campaign, attendance, before);
        Set<Cell> are = cells(campaign, attendance, after);
        if (!were.equals(are)) {
            Set<Cell> touched = new LinkedHashSet<>(were);
            touched.addAll(are);
            count(campaign, touched, were, are);
        }
    }

    private static Set<Cell> cells(String campaign, Attendance attendance, Scopes scopes) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (Attendance.Stay stay : attendance.stays()) {
            scopes.cells(campaign, stay.at(), cells::add);
        }
        return cells;
    }

    private void count(String campaign, Set<Cell> touched, Set<Cell> were, Set<Cell> are) {
        for (Cell cell : touched) {
            count(campaign, cell, one(are.contains(cell)) - one(were.contains(cell)));
        }
    }

    private void count(String campaign, Cell cell, int change) {
        deltas.addSupported(cell, Measure.PEOPLE, change, change);
        if (cell.scopeKind() == Cell.OWN && !cell.type().isEmpty()) {
            Phase phase = cell.phase();
            Cell figures = phase == null
                    ? Cell.day(campaign, cell.unit(), cell.type(), cell.day())
                    : Cell.total(campaign, cell.unit(), cell.type(), phase);
            deltas.add(figures, Measure.Of.PEOPLE, change);
        }
    }

    private static int one(boolean holds) {
        return holds ? 1 : 0;
    }
}
