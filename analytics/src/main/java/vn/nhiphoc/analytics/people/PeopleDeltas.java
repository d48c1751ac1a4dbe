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
    /** Those in which people were counted since the last {@link #settle}. */
    private final Set<Ladders> counted = new LinkedHashSet<>();

    PeopleDeltas(Deltas deltas) {
        this.deltas = deltas;
    }

    /**
     * A person's attendance changed at some places; every cell of these places is touched, except those in which the
     * person counts for having been elsewhere, whatever happened here. It is nearly always one place, and then all its
     * cells change alike: they are counted ladder by ladder, without sets.
     */
    void moved(String campaign, Scopes scopes, Set<Whereabouts> places, Attendance before, Attendance after) {
        if (places.size() == 1) {
            Whereabouts at = places.iterator().next();
            Ladders ladders = scopes.ladders(campaign, at);
            int change = one(after.has(at)) - one(before.has(at));
            ladders.count(scopes.heightsBeside(campaign, ladders, before, places), change);
            counted.add(ladders);
            return;
        }
        Set<Cell> were = new LinkedHashSet<>();
        Set<Cell> are = new LinkedHashSet<>();
        Set<Cell> touched = new LinkedHashSet<>();
        for (Whereabouts at : places) {
            boolean was = before.has(at);
            boolean is = after.has(at);
            Ladders ladders = scopes.ladders(campaign, at);
            ladders.forEachBelow(scopes.heightsBeside(campaign, ladders, before, places), cell -> {
                touched.add(cell);
                if (was) {
                    were.add(cell);
                }
                if (is) {
                    are.add(cell);
                }
            });
        }
        count(touched, were, are);
    }

    /** Units or dates changed under a person's attendance. */
    void redrawn(String campaign, Attendance attendance, Scopes before, Scopes after) {
        Set<Cell> were = cells(campaign, attendance, before);
        Set<Cell> are = cells(campaign, attendance, after);
        if (!were.equals(are)) {
            Set<Cell> touched = new LinkedHashSet<>(were);
            touched.addAll(are);
            count(touched, were, are);
        }
    }

    /** Enters what was counted in ladders since the last call. */
    void settle() {
        for (Ladders ladders : counted) {
            ladders.drain(this::count);
        }
        counted.clear();
    }

    private static Set<Cell> cells(String campaign, Attendance attendance, Scopes scopes) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (Attendance.Stay stay : attendance.stays()) {
            scopes.cells(campaign, stay.at(), cells::add);
        }
        return cells;
    }

    private void count(Set<Cell> touched, Set<Cell> were, Set<Cell> are) {
        for (Cell cell : touched) {
            count(cell, one(are.contains(cell)) - one(were.contains(cell)));
        }
    }

    private void count(Cell cell, long change) {
        deltas.addSupported(cell, Measure.PEOPLE, change, change);
        if (cell.scopeKind() == Cell.OWN && !cell.type().isEmpty()) {
            Phase phase = cell.phase();
            Cell figures = phase == null
                    ? Cell.day(cell.campaign(), cell.unit(), cell.type(), cell.day())
                    : Cell.total(cell.campaign(), cell.unit(), cell.type(), phase);
            deltas.add(figures, Measure.Of.PEOPLE, change);
        }
    }

    private static int one(boolean holds) {
        return holds ? 1 : 0;
    }
}
