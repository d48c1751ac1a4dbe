package vn.nhiphoc.ingest.sheets;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param text as a person would write it, in NFC and without surplus spaces at its ends; empty where nothing stands
 * @param number where a spreadsheet holds a number that is no date
 * @param moment where a spreadsheet holds a date, a time (of the day 1899-12-31) or both; no zone
 */
public record Cell(
        String text, @Nullable BigDecimal number, @Nullable LocalDateTime moment) {

    public static final Cell BLANK = new Cell("", null, null);

    public static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Cell(text, null, null);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }
}
