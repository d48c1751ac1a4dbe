package vn.nhiphoc.analytics.tally;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.rows.Table;
import vn.nhiphoc.analytics.stream.Coded;
import vn.nhiphoc.analytics.stream.Phase;

/**
 * The key of a row of sums, small enough to have millions of. {@code slot} holds what the table's key has beside
 * campaign, unit, type and day. Its hash is the same in every process, because it chooses the subtask.
 */
public final class Cell {
    /** A unit's own people. */
    public static final int OWN = 0;
    /** The people of a unit and all below it. */
    public static final int SUBTREE = 1;

    private static final int ALL_DAYS = 0;
    private static final int MINUTES = 24 * 60;
    private static final int PHASES = 4;

    final Table table;
    final String campaign;
    final String unit;
    final String type;
    final int day;
    final int slot;
    private final int hash;

    Cell(Table table, String campaign, String unit, String type, int day, int slot) {
        this.table = table;
        this.campaign = campaign;
        this.unit = unit;
        this.type = type;
        this.day = day;
        this.slot = slot;
        int mixed = table.name().hashCode();
        mixed = 31 * mixed + campaign.hashCode();
        mixed = 31 * mixed + unit.hashCode();
        mixed = 31 * mixed + type.hashCode();
        this.hash = 31 * (31 * mixed + day) + slot;
    }

    public static Cell minute(String campaign, String unit, String type, int day, int minuteOfDay, int audience) {
        return new Cell(Table.UNIT_ACTIVITY_MINUTE, campaign, unit, type, day, audience * MINUTES + minuteOfDay);
    }

    public static Cell day(String campaign, String unit, String type, int day) {
        return new Cell(Table.UNIT_ACTIVITY_DAY, campaign, unit, type, day, 0);
    }

    public static Cell total(String campaign, String unit, String type, Phase phase) {
        return new Cell(Table.UNIT_ACTIVITY_TOTAL, campaign, unit, type, ALL_DAYS, phase.number());
    }

    /** All summaries of a unit and type, which are kept together; no row of sums. */
    public static Cell summaries(String campaign, String unit, String type) {
        return new Cell(Table.SUMMARIES, campaign, unit, type, ALL_DAYS, 0);
    }

    public static Cell audience(String campaign, String unit, String type, int day, int audience, int flags) {
        return new Cell(Table.UNIT_AUDIENCE_DAY, campaign, unit, type, day, audience * Coded.FLAGS + flags);
    }

    /** People of a scope; {@code type} is empty for all types. */
    public static Cell peopleOfDay(String campaign, int kind, String scope, String type, int day) {
        return new Cell(Table.PEOPLE, campaign, scope, type, day, kind * PHASES);
    }

    /** People of a scope over all days of a phase; {@code type} is empty for all types. */
    public static Cell peopleOfPhase(String campaign, int kind, String scope, String type, Phase phase) {
        return new Cell(Table.PEOPLE, campaign, scope, type, ALL_DAYS, kind * PHASES + 1 + phase.number());
    }

    /** The summaries of this cell's unit and type. */
    public Cell ofSummaries() {
        return summaries(campaign, unit, type);
    }

    /** Whether it holds the figures of a unit and type on a day. */
    public boolean isOfADay() {
        return table == Table.UNIT_ACTIVITY_DAY;
    }

    public String campaign() {
        return campaign;
    }

    public String unit() {
        return unit;
    }

    public String type() {
        return type;
    }

    public int day() {
        return day;
    }

    /** Of a cell of people: {@link #OWN} or {@link #SUBTREE}. */
    public int scopeKind() {
        return slot / PHASES;
    }

    /** Whether its row says where its day stands to the campaign's week. */
    boolean showsDates() {
        return table == Table.UNIT_ACTIVITY_DAY || (table == Table.PEOPLE && slot % PHASES == 0);
    }

    /** Of a cell of people or a total: its phase; null where it is one of a day. */
    public @Nullable Phase phase() {
        if (table == Table.UNIT_ACTIVITY_TOTAL) {
            return Phase.numbered(slot);
        }
        return slot % PHASES == 0 ? null : Phase.numbered(slot % PHASES - 1);
    }

    int minuteOfDay() {
        return slot % MINUTES;
    }

    int audience() {
        return table == Table.UNIT_ACTIVITY_MINUTE ? slot / MINUTES : slot / Coded.FLAGS;
    }

    int flags() {
        return slot % Coded.FLAGS;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Cell cell
                && cell.hash == hash
                && cell.slot == slot
                && cell.day == day
                && cell.table == table
                && cell.unit.equals(unit)
                && cell.type.equals(type)
                && cell.campaign.equals(campaign);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return table + "[" + campaign + " " + unit + " " + type + " day " + day + " slot " + slot + "]";
    }
}
