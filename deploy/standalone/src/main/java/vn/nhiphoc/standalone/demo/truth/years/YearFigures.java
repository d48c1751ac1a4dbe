package vn.nhiphoc.standalone.demo.truth.years;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.demo.truth.Column;
import vn.nhiphoc.standalone.demo.truth.Ledger;
import vn.nhiphoc.standalone.demo.truth.PastLine;
import vn.nhiphoc.standalone.demo.truth.Sheet;
import vn.nhiphoc.standalone.demo.truth.Truth;

/** What each unit had in one year's Week: by measure, type and day. Mutable while it is filled, then read-only. */
public final class YearFigures {

    static final String VISITS = "visits";
    static final String ACTIVITIES = "activities_opened";
    static final String ALL_TYPES = "";
    static final int WEEK = 0;
    static final int DAYS = 7;
    private static final int OUTSIDE = -1;

    private final String campaign;
    private final LocalDate firstDay;
    private final Map<Cell, Map<String, Double>> figures = new HashMap<>();
    private final Set<String> types = new TreeSet<>();

    private YearFigures(String campaign, LocalDate firstDay) {
        this.campaign = campaign;
        this.firstDay = firstDay;
    }

    /** @param day from 1 on; 0 is the whole Week */
    record Cell(String measure, String type, int day) {}

    /** A year that was recorded activity by activity. */
    public static YearFigures of(String campaign, LocalDate firstDay, Ledger ledger) {
        YearFigures year = new YearFigures(campaign, firstDay);
        year.add(Truth.totals(ledger));
        year.add(Truth.days(ledger));
        return year;
    }

    /**
     * A year that is known by its results.
     *
     * @param goesOnAs the code under which a type of that year stands today
     */
    public static YearFigures of(
            String campaign, LocalDate firstDay, List<PastLine> lines, UnaryOperator<String> goesOnAs) {
        YearFigures year = new YearFigures(campaign, firstDay);
        for (PastLine line : lines) {
            String type = goesOnAs.apply(line.type());
            LocalDate day = line.day();
            for (int when : day == null ? new int[] {WEEK} : new int[] {WEEK, year.numberOf(day)}) {
                year.add(VISITS, type, when, line.unit(), line.visits());
                year.add(ACTIVITIES, type, when, line.unit(), line.activities());
            }
        }
        return year;
    }

    private void add(Sheet sheet) {
        List<String> values = sheet.values().stream().map(Column::name).toList();
        sheet.rows().forEach((key, row) -> {
            String[] names = key.split("\t", -1);
            String[] cells = row.split("\t", -1);
            boolean week = names[3].equals("week");
            int when = week ? WEEK : isDay(names[3]) ? numberOf(LocalDate.parse(names[3])) : OUTSIDE;
            if (week || (when >= 1 && when <= DAYS)) {
                add(VISITS, names[2], when, names[1], number(cells[values.indexOf(VISITS)]));
                boolean planned = !cells[values.indexOf("activities_planned")].equals("0");
                add(ACTIVITIES, names[2], when, names[1], planned ? number(cells[values.indexOf(ACTIVITIES)]) : null);
            }
        });
    }

    private static boolean isDay(String text) {
        return Character.isDigit(text.charAt(0));
    }

    private static @Nullable Long number(String cell) {
        return cell.equals(Sheet.NULL) ? null : Long.valueOf(cell);
    }

    private int numberOf(LocalDate day) {
        return (int) (day.toEpochDay() - firstDay.toEpochDay()) + 1;
    }

    private void add(String measure, String type, int day, String unit, @Nullable Long figure) {
        if (figure != null) {
            types.add(type);
            for (String under : List.of(type, ALL_TYPES)) {
                figures.computeIfAbsent(new Cell(measure, under, day), cell -> new HashMap<>())
                        .merge(unit, (double) figure, Double::sum);
            }
        }
    }

    /** The figures by unit; none of a day outside the Week. */
    Map<String, Double> of(String measure, String type, int day) {
        return figures.getOrDefault(new Cell(measure, type, day), Map.of());
    }

    /** Every unit that has any figure. */
    Set<String> units() {
        Set<String> units = new TreeSet<>();
        figures.values().forEach(byUnit -> units.addAll(byUnit.keySet()));
        return units;
    }

    Set<String> types() {
        return types;
    }

    public String campaign() {
        return campaign;
    }

    LocalDate firstDay() {
        return firstDay;
    }
}
