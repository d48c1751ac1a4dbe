package vn.nhiphoc.ingest.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.files.RowRead.Fault;

/** The day of a row, and its hours; without hours it takes the whole day. */
final class Moments {

    private static final String DAY = "uuuu-MM-dd";
    private static final String TIME = "HH:mm";
    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);
    private static final LocalDate EXAMPLE_DAY = LocalDate.of(2025, 10, 2);

    private final Column day;
    private final DateTimeFormatter dayFormat;
    private final @Nullable Column from;
    private final @Nullable Column to;

    Moments(Mapping.Activity fields, Header header) {
        this.day = new Column("day", fields.day(), header);
        this.dayFormat = strict(pattern(fields.day(), DAY));
        this.from = fields.from() == null ? null : new Column("from", fields.from(), header);
        this.to = fields.to() == null ? null : new Column("to", fields.to(), header);
    }

    String dayName() {
        return day.name();
    }

    String toName() {
        return to == null ? dayName() : to.name();
    }

    @Nullable
    LocalDate day(List<String> row, List<Fault> faults) {
        LocalDate read = read(
                day, DAY, row, faults, dayFormat, EXAMPLE_DAY.format(dayFormat), (text, f) -> LocalDate.parse(text, f));
        if (read != null && !vn.nhiphoc.aggregates.shared.LocalTime.holds(read)) {
            faults.add(Faults.outOfRange(day.name(), read));
            return null;
        }
        return read;
    }

    @Nullable
    LocalTime from(List<String> row, List<Fault> faults) {
        return from == null ? LocalTime.MIDNIGHT : time(from, row, faults);
    }

    @Nullable
    LocalTime to(List<String> row, List<Fault> faults) {
        return to == null ? LAST_MINUTE : time(to, row, faults);
    }

    private static @Nullable LocalTime time(Column column, List<String> row, List<Fault> faults) {
        DateTimeFormatter format = strict(pattern(column.field(), TIME));
        String example = LocalTime.of(8, 0).format(format);
        return read(column, TIME, row, faults, format, example, (text, f) -> LocalTime.parse(text, f));
    }

    private static <T> @Nullable T read(
            Column column,
            String usual,
            List<String> row,
            List<Fault> faults,
            DateTimeFormatter format,
            String example,
            BiFunction<String, DateTimeFormatter, T> parse) {
        String text = column.text(row, faults);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text, format);
        } catch (DateTimeException e) {
            faults.add(Faults.format(column.name(), text, pattern(column.field(), usual), example));
            return null;
        }
    }

    private static String pattern(Field field, String usual) {
        return field.format() == null ? usual : field.format();
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}
