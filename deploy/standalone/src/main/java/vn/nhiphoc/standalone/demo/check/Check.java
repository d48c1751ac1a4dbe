package vn.nhiphoc.standalone.demo.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.nhiphoc.standalone.demo.truth.Column;
import vn.nhiphoc.standalone.demo.truth.Sheet;

/** Compares one view with its sheet. Rows stream through; only the truth is kept, and given up row by row. */
public final class Check {

    private static final int SHOWN = 20;

    private final Sheet sheet;
    private final String campaign;
    private final Map<String, String> missing;
    private final List<Difference> first = new ArrayList<>();
    private long rows;
    private long differing;

    private Check(Sheet sheet, String campaign) {
        this.sheet = sheet;
        this.campaign = campaign;
        missing = new HashMap<>(sheet.rows());
        rows = missing.size();
    }

    /** Reads the view of the campaign and compares every cell of it. */
    public static Comparison compare(Sheet sheet, String campaign, Views views) throws InterruptedException {
        String columns = Stream.concat(sheet.keys().stream(), sheet.values().stream())
                .map(Column::sql)
                .collect(Collectors.joining(", "));
        Check check = new Check(sheet, campaign);
        views.read(
                "SELECT " + columns + " FROM " + sheet.view() + " WHERE campaign_id = '" + campaign + "' AND "
                        + sheet.condition(),
                check::found);
        return check.finish();
    }

    /** Compares the sheet with rows that were read. */
    static Comparison compare(Sheet sheet, Stream<String> rows) {
        Check check = new Check(sheet, "");
        rows.forEach(check::found);
        return check.finish();
    }

    private void found(String line) {
        int end = endOfKey(line);
        String key = line.substring(0, end);
        String found = line.substring(end + 1);
        String expected = missing.remove(key);
        if (expected == null) {
            rows++;
            wholeRow(key, Difference.NO_ROW, found);
        } else if (!expected.equals(found)) {
            cells(key, expected.split("\t", -1), found.split("\t", -1));
        }
    }

    private int endOfKey(String line) {
        int end = -1;
        for (int i = 0; i < sheet.keys().size(); i++) {
            end = line.indexOf('\t', end + 1);
        }
        return end;
    }

    private void cells(String key, String[] expected, String[] found) {
        for (int i = 0; i < expected.length; i++) {
            if (!expected[i].equals(found[i])) {
                note(1, new Difference(sheet.view(), key, sheet.values().get(i).name(), expected[i], found[i]));
            }
        }
    }

    private void wholeRow(String key, String expected, String found) {
        note(sheet.values().size(), new Difference(sheet.view(), key, "*", expected, found));
    }

    private void note(int cells, Difference difference) {
        differing += cells;
        if (first.size() < SHOWN) {
            first.add(difference);
        }
    }

    private Comparison finish() {
        new TreeMap<>(missing).forEach((key, expected) -> wholeRow(key, expected, Difference.NO_ROW));
        return new Comparison(
                sheet.view(),
                campaign,
                rows,
                rows * (sheet.keys().size() + sheet.values().size()),
                differing,
                first);
    }
}
