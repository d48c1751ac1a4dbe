package vn.nhiphoc.analytics.comparison.lines;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stretches of time of a comparison, as things stand at a moment of local time. */
final class Pairings {
    private final Week current;
    private final Week baseline;
    private final LocalDateTime now;
    private final List<Pairing> all = new ArrayList<>();

    private Pairings(Week current, Week baseline, LocalDateTime now) {
        this.current = current;
        this.baseline = baseline;
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
    }

    static List<Pairing> of(Week current, Week baseline, LocalDateTime now) {
        Pairings pairings = new Pairings(current, baseline, now);
        pairings.days(Align.DATE);
        pairings.week(Align.DATE);
        if (Align.WEEKDAY.shift(current.startsOn(), baseline.startsOn()) == 0) {
            pairings.all.replaceAll(pairing -> pairing.with(Align.WEEKDAY.bit()));
        } else {
            pairings.days(Align.WEEKDAY);
            pairings.week(Align.WEEKDAY);
        }
        return pairings.all;
    }

    private LocalDate today() {
        return now.toLocalDate();
    }

    private boolean isOn() {
        return !today().isBefore(current.startsOn()) && !today().isAfter(current.endsOn());
    }

    private void days(Align align) {
        int shift = align.shift(current.startsOn(), baseline.startsOn());
        int first = Math.min(1, 1 - shift);
        int last = Math.max(current.length(), baseline.length() - shift);
        for (int number = first; number <= last; number++) {
            LocalDate day = current.startsOn().plusDays(number - 1L);
            LocalDate beside = baseline.startsOn().plusDays(number - 1L + shift);
            Column its = current.day(day);
            Column other = baseline.day(beside);
            if (its == null && other == null) {
                continue;
            }
            boolean begun = its == null || !day.isAfter(today());
            Pairing whole = new Pairing(
                    align.bit(),
                    Horizon.BOTH,
                    number,
                    begun ? its : null,
                    other,
                    begun,
                    other == null ? null : beside,
                    null,
                    its == null || other == null ? 0 : 1,
                    null);
            double[] part = isOn() && day.equals(today()) ? baseline.parts().get(beside) : null;
            if (other == null || part == null) {
                add(whole);
            } else {
                add(on(whole, Horizon.END.bit(), other, null));
                add(on(whole, Horizon.NOW.bit(), other.until(part), now));
            }
        }
    }

    private static Pairing on(Pairing whole, int horizon, Column beside, @Nullable LocalDateTime until) {
        return new Pairing(
                whole.aligns(),
                horizon,
                whole.campaignDay(),
                whole.current(),
                beside,
                true,
                whole.baselineDay(),
                until,
                1,
                null);
    }

    private void week(Align align) {
        boolean begun = !today().isBefore(current.startsOn());
        int horizon = isOn() ? Horizon.END.bit() : Horizon.BOTH;
        int days = Math.min(current.length(), baseline.length());
        add(week(align, horizon, begun ? current.whole() : null, baseline.whole(), begun, null, days, null));
        if (isOn()) {
            add(soFar(align));
        }
    }

    /** The days that have ended and have one beside them, and today as far as it has come. */
    private Pairing soFar(Align align) {
        int shift = align.shift(current.startsOn(), baseline.startsOn());
        List<Column> its = new ArrayList<>();
        List<Column> others = new ArrayList<>();
        for (LocalDate day = current.startsOn(); day.isBefore(today()); day = day.plusDays(1)) {
            Column other = baseline.day(beside(day, shift));
            Column own = current.day(day);
            if (other != null && own != null) {
                its.add(own);
                others.add(other);
            }
        }
        LocalDateTime midnight = today().atStartOfDay();
        Pairing ended = its.isEmpty() ? null : together(align, its, others, midnight, null);
        Column today = current.day(today());
        Column other = baseline.day(beside(today(), shift));
        double[] part = baseline.parts().get(beside(today(), shift));
        if (today != null && other != null && part != null) {
            its.add(today);
            others.add(other.until(part));
            return together(align, its, others, now, ended);
        }
        return ended != null ? ended : week(align, Horizon.NOW.bit(), today, null, true, now, 0, null);
    }

    private LocalDate beside(LocalDate day, int shift) {
        return baseline.startsOn().plusDays(ChronoUnit.DAYS.between(current.startsOn(), day) + shift);
    }

    private static Pairing together(
            Align align, List<Column> its, List<Column> others, LocalDateTime until, @Nullable Pairing otherwise) {
        Column own = Column.together(its);
        Column other = Column.together(others);
        return week(align, Horizon.NOW.bit(), own, other, true, until, its.size(), otherwise);
    }

    private static Pairing week(
            Align align,
            int horizon,
            @Nullable Column its,
            @Nullable Column other,
            boolean begun,
            @Nullable LocalDateTime until,
            int days,
            @Nullable Pairing otherwise) {
        return new Pairing(align.bit(), horizon, null, its, other, begun, null, until, days, otherwise);
    }

    private void add(Pairing pairing) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).sameAs(pairing)) {
                all.set(i, all.get(i).with(pairing.aligns()));
                return;
            }
        }
        all.add(pairing);
    }
}
