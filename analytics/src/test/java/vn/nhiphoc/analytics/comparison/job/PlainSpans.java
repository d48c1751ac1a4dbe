package vn.nhiphoc.analytics.comparison.job;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything that is compared at a moment, each by its definition. */
final class PlainSpans {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final PlainYears years;
    private final LocalDateTime now;
    private final int today;
    private final boolean upToNow;
    private final List<PlainSpan> all = new ArrayList<>();

    private PlainSpans(PlainYears years, LocalDateTime moment, boolean toEnd) {
        this.years = years;
        now = moment.truncatedTo(ChronoUnit.MINUTES);
        today = (int) ChronoUnit.DAYS.between(years.newer, now.toLocalDate()) + 1;
        upToNow = within(today) && !toEnd;
    }

    /** Those at a moment of local time; to the older year's end, or as far as the newer one has come. */
    static List<PlainSpan> of(PlainYears years, LocalDateTime moment, boolean toEnd) {
        PlainSpans spans = new PlainSpans(years, moment, toEnd);
        spans.align("date", 0);
        spans.align("weekday", spans.sameWeekday());
        return spans.all;
    }

    private int sameWeekday() {
        int shift = 0;
        while (years.newer.getDayOfWeek() != PlainYears.OLDER.plusDays(shift).getDayOfWeek()) {
            shift = shift <= 0 ? 1 - shift : -shift;
        }
        return shift;
    }

    private static boolean within(int day) {
        return day >= 1 && day <= PlainYears.DAYS;
    }

    private void align(String align, int shift) {
        all.add(upToNow ? soFar(align, shift) : week(align));
        for (int day = -6; day <= PlainYears.DAYS + 6; day++) {
            if (within(day) || within(day + shift)) {
                all.add(day(align, day, day + shift));
            }
        }
    }

    private PlainSpan day(String align, int day, int other) {
        boolean begun = !within(day) || day <= today;
        boolean partly = upToNow && day == today && within(other);
        PlainStretch newer = begun && within(day) ? PlainStretch.of(Set.of(day)) : PlainStretch.NONE;
        PlainStretch older = within(other) ? PlainStretch.of(Set.of(other)) : PlainStretch.NONE;
        return new PlainSpan(
                align,
                Integer.toString(day),
                newer,
                partly ? PlainStretch.NONE.with(other, now.toLocalTime()) : older,
                begun,
                within(other) ? PlainYears.OLDER.plusDays(other - 1L).toString() : "",
                partly ? SHOWN.format(now) : "",
                null);
    }

    private PlainSpan week(String align) {
        PlainStretch newer = today < 1 ? PlainStretch.NONE : PlainStretch.WEEK;
        return new PlainSpan(align, "", newer, PlainStretch.WEEK, today >= 1, "", "", null);
    }

    /** The days that ended and have one beside them, and today up to this minute. */
    private PlainSpan soFar(String align, int shift) {
        Set<Integer> days = new TreeSet<>();
        Set<Integer> others = new TreeSet<>();
        for (int day = 1; day < today; day++) {
            if (within(day + shift)) {
                days.add(day);
                others.add(day + shift);
            }
        }
        PlainStretch ended = PlainStretch.of(days);
        PlainSpan full =
                soFar(align, ended, PlainStretch.of(others), now.toLocalDate().atStartOfDay(), null);
        days.add(today);
        PlainStretch withToday = PlainStretch.of(days);
        if (within(today + shift)) {
            LocalTime time = now.toLocalTime();
            PlainStretch part = PlainStretch.of(others).with(today + shift, time);
            return soFar(align, withToday, part, now, others.isEmpty() ? null : full);
        }
        return others.isEmpty() ? soFar(align, withToday, PlainStretch.NONE, now, null) : full;
    }

    private static PlainSpan soFar(
            String align, PlainStretch newer, PlainStretch older, LocalDateTime until, @Nullable PlainSpan otherwise) {
        return new PlainSpan(align, "", newer, older, true, "", SHOWN.format(until), otherwise);
    }
}
