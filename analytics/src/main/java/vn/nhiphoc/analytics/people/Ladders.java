package vn.nhiphoc.analytics.people;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.stream.Phase;
import vn.nhiphoc.analytics.tally.Cell;

/**
 * The cells that somebody who was at one place counts in: a ladder for its type and for all types, for its day and for
 * the day's phase. A ladder's first rung is the unit's own cell, the others are those of the subtrees from the unit up
 * to its root. So whoever was elsewhere too counts there from some rung of a ladder on, or not at all.
 */
final class Ladders {
    private static final String ALL_TYPES = "";
    private static final int OF_THE_TYPE = 0;
    private static final int OF_ALL_TYPES = 2;

    private final Whereabouts at;
    private final @Nullable Phase phase;
    private final List<String> chain;
    /** For its type by day and by phase, for all types by day and by phase; without a phase these are empty. */
    private final List<Ladder> ladders;

    Ladders(String campaign, Whereabouts at, @Nullable Phase phase, List<String> chain) {
        this.at = at;
        this.phase = phase;
        this.chain = chain;
        this.ladders = List.of(
                ladder(campaign, at.type(), null),
                phase == null ? new Ladder() : ladder(campaign, at.type(), phase),
                ladder(campaign, ALL_TYPES, null),
                phase == null ? new Ladder() : ladder(campaign, ALL_TYPES, phase));
    }

    private Ladder ladder(String campaign, String type, @Nullable Phase of) {
        Cell[] cells = new Cell[1 + chain.size()];
        cells[0] = cell(campaign, Cell.OWN, at.unit(), type, of);
        for (int i = 1; i < cells.length; i++) {
            cells[i] = cell(campaign, Cell.SUBTREE, chain.get(i - 1), type, of);
        }
        return new Ladder(cells);
    }

    private Cell cell(String campaign, int kind, String unit, String type, @Nullable Phase of) {
        return of == null
                ? Cell.peopleOfDay(campaign, kind, unit, type, at.day())
                : Cell.peopleOfPhase(campaign, kind, unit, type, of);
    }

    /** How far up somebody does not count yet who was at no other place. */
    int[] heights() {
        int[] heights = new int[ladders.size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = ladders.get(i).height();
        }
        return heights;
    }

    /** Lowers the heights to where somebody counts for having been elsewhere. */
    void lower(int[] heights, Whereabouts elsewhere, @Nullable Phase itsPhase, List<String> itsChain) {
        boolean sameDay = elsewhere.day() == at.day();
        boolean samePhase = phase != null && phase == itsPhase;
        if (sameDay || samePhase) {
            int from = firstShared(elsewhere.unit(), itsChain);
            int first = elsewhere.type().equals(at.type()) ? OF_THE_TYPE : OF_ALL_TYPES;
            for (int i = first; i < heights.length; i += 2) {
                heights[i] = sameDay ? Math.min(heights[i], from) : heights[i];
                heights[i + 1] = samePhase ? Math.min(heights[i + 1], from) : heights[i + 1];
            }
        }
    }

    private int firstShared(String unit, List<String> itsChain) {
        if (unit.equals(at.unit())) {
            return 0;
        }
        int level = 0;
        while (level < chain.size() && !itsChain.contains(chain.get(level))) {
            level++;
        }
        return 1 + level;
    }

    /** The cells below the heights. */
    void forEachBelow(int[] heights, Consumer<Cell> action) {
        for (int i = 0; i < heights.length; i++) {
            ladders.get(i).forEachBelow(heights[i], action);
        }
    }

    /** So many people more in the cells below the heights. */
    void count(int[] heights, int change) {
        for (int i = 0; i < heights.length; i++) {
            ladders.get(i).count(heights[i], change);
        }
    }

    /** Hands over by how much each cell changes that was counted in, and forgets it. */
    void drain(ObjLongConsumer<Cell> receiver) {
        ladders.forEach(ladder -> ladder.drain(receiver));
    }
}
