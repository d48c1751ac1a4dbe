package vn.nhiphoc.ingest.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.files.RowRead.Fault;
import vn.nhiphoc.ingest.sheets.Cell;

/** Days and hours: a spreadsheet's own, as the mapping's format says, or as people in Vietnam write them. */
final class Days {

    private static final Pattern ISO = Pattern.compile("(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})( 00:00)?");
    private static final Pattern USUAL =
            Pattern.compile("(?<d>\\d{1,2})\\s?([/.-])\\s?(?<m>\\d{1,2})\\s?\\2\\s?(?<y>\\d{4})");
    private static final Pattern WORDS =
            Pattern.compile("(?iu)(ngày\\s+)?(?<d>\\d{1,2})\\s+tháng\\s+(?<m>\\d{1,2})\\s*,?\\s+năm\\s+(?<y>\\d{4})");
    private static final Pattern HOUR =
            Pattern.compile("(?iu)(?<h>\\d{1,2})\\s?(:|h|g|giờ)\\s?((?<m>\\d{2})(:\\d{2})?(\\s?phút)?)?");
    private static final LocalDate EXAMPLE_DAY = LocalDate.of(2025, 10, 2);
    private static final LocalTime EXAMPLE_TIME = LocalTime.of(8, 0);

    private Days() {}

    /** The day in that column; null where it is left out, or refused with a fault. */
    static @Nullable LocalDate day(Column column, List<Cell> row, List<Fault> faults) {
        Cell cell = column.cell(row);
        @Nullable LocalDate read = cell.moment() != null ? cell.moment().toLocalDate() : written(column, row, faults);
        if (read != null && !vn.nhiphoc.aggregates.shared.LocalTime.holds(read)) {
            faults.add(Faults.outOfRange(column.name(), read));
            return null;
        }
        return read;
    }

    /** The hour in that column; null where it is left out, or refused with a fault. */
    static @Nullable LocalTime time(Column column, List<Cell> row, List<Fault> faults) {
        Cell cell = column.cell(row);
        if (cell.moment() != null) {
            return cell.moment().toLocalTime().withSecond(0);
        }
        @Nullable String text = column.text(row, faults);
        if (text == null) {
            return null;
        }
        @Nullable String pattern = column.field().format();
        try {
            return pattern == null ? usualTime(text) : LocalTime.parse(text, strict(pattern));
        } catch (DateTimeException e) {
            String right = pattern == null ? "HH:mm" : pattern;
            faults.add(Faults.format(column.name(), text, right, EXAMPLE_TIME.format(strict(right))));
            return null;
        }
    }

    /** Refuses a pattern that is none, before the first row is read. */
    static void check(@Nullable Field field) {
        if (field != null && field.format() != null) {
            strict(field.format());
        }
    }

    private static @Nullable LocalDate written(Column column, List<Cell> row, List<Fault> faults) {
        @Nullable String text = column.text(row, faults);
        if (text == null) {
            return null;
        }
        @Nullable String pattern = column.field().format();
        try {
            return pattern == null ? column.day(text, Days::usualDay) : LocalDate.parse(text, strict(pattern));
        } catch (DateTimeException e) {
            String right = pattern == null ? "dd/MM/uuuu" : pattern;
            faults.add(Faults.format(column.name(), text, right, EXAMPLE_DAY.format(strict(right))));
            return null;
        }
    }

    private static LocalDate usualDay(String text) {
        for (Pattern pattern : List.of(ISO, USUAL, WORDS)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.matches()) {
                return LocalDate.of(number(matcher, "y"), number(matcher, "m"), number(matcher, "d"));
            }
        }
        throw new DateTimeException("no day: " + text);
    }

    private static LocalTime usualTime(String text) {
        Matcher matcher = HOUR.matcher(text);
        if (!matcher.matches()) {
            throw new DateTimeException("no time: " + text);
        }
        return LocalTime.of(number(matcher, "h"), matcher.group("m") == null ? 0 : number(matcher, "m"));
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
