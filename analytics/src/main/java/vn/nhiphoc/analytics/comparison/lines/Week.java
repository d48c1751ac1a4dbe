package vn.nhiphoc.analytics.comparison.lines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one campaign.
 *
 * @param days from {@code startsOn}, one after the other, as many as the campaign has
 * @param whole of all its days, with what was reported of the week only
 * @param parts visits by unit of a day before the minute asked for, where minutes were asked for
 */
public record Week(LocalDate startsOn, List<Column> days, Column whole, Map<LocalDate, double[]> parts) {

    /** The same with parts of days. */
    public Week with(Map<LocalDate, double[]> some) {
        return new Week(startsOn, days, whole, some);
    }

    int length() {
        return days.size();
    }

    LocalDate endsOn() {
        return startsOn.plusDays(length() - 1L);
    }

    /** Null outside of the campaign. */
    @Nullable
    Column day(LocalDate day) {
        long index = ChronoUnit.DAYS.between(startsOn, day);
        return index < 0 || index >= length() ? null : days.get((int) index);
    }
}
