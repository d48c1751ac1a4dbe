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

    /** A person's attendance changed at some places; every cell of these places is touched. */
    void moved(String campaign, Scopes scopes, Set<Whereabouts> places, Attendance before, Attendance after) {
        Set<Cell> touched = new LinkedHashSet<>();
        for (Whereabouts place : places) {
            scopes.collect(campaign, place, touched);
        }
        for (Cell cell : touched) {
            int was = scopes.covers(campaign, before, cell) ? 1 : 0;
            int is = scopes.covers(campaign, after, cell) ? 1 : 0;
            count(campaign, cell, is - was);
        }
    }

    /** Units or dates changed under a person's attendance. */
    void redrawn(String campaign, Attendance attendance, Scopes before, Scopes after) {
        Set<Cell> were = cells(campaign, attendance, before);
        Set<Cell> are = cells(campaign, attendance, after);
        if (were.equals(are)) {
            return;
        }
        for (Cell cell : were) {
            count(campaign, cell, are.contains(cell) ? 0 : -1);
        }
        for (Cell cell : are) {
            count(campaign, cell, were.contains(cell) ? 0 : 1);
        }
    }

    private static Set<Cell> cells(String campaign, Attendance attendance, Scopes scopes) {
        Set<Cell> cells = new LinkedHashSet<>();
        for (Attendance.Stay stay : attendance.stays()) {
            scopes.collect(campaign, stay.at(), cells);
        }
        return cells;
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
}
