package vn.nhiphoc.audit.figures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.facts.Asked;
import vn.nhiphoc.audit.facts.Phase;
import vn.nhiphoc.audit.facts.Place;

/** What persons' stories add up in. */
public sealed interface Cell {

    /** How many figures it holds. */
    int size();

    /** Adds figures to others of the same cell. */
    default void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] += more[i];
        }
    }

    /** Of an activity over all days: persons with a check-in, persons inside. */
    record OfActivity(String activity) implements Cell {
        @Override
        public int size() {
            return 2;
        }
    }

    /** Of an activity's day: persons with a check-in, check-ins, check-outs, learning minutes. */
    record OfDay(String activity, LocalDate day) implements Cell {
        @Override
        public int size() {
            return 4;
        }
    }

    /** Of an activity in a phase: persons with a check-in. */
    record OfPhase(String activity, Phase phase) implements Cell {
        @Override
        public int size() {
            return 1;
        }
    }

    /** Check-ins of an activity's day outside its hours: how many, and the earliest. */
    record Outside(String activity, LocalDate day) implements Cell {
        @Override
        public int size() {
            return 2;
        }

        @Override
        public void add(long[] to, long[] more) {
            to[1] = to[0] == 0 ? more[1] : Math.min(to[1], more[1]);
            to[0] += more[0];
        }
    }

    /** Visits, check-ins, check-outs; {@code minute} is the moment at which it begins. */
    record Minute(Place place, String audience, long minute) implements Cell {
        @Override
        public int size() {
            return 3;
        }
    }

    /** Visits, check-ins. */
    record Audience(Place place, LocalDate day, String audience, Asked flags) implements Cell {
        @Override
        public int size() {
            return 2;
        }
    }

    /** Distinct persons. {@code type} is empty for all types, {@code day} null for all days of the phase. */
    record People(
            String campaign,
            boolean subtree,
            String scope,
            String type,
            @Nullable LocalDate day,
            @Nullable Phase phase) implements Cell {
        @Override
        public int size() {
            return 1;
        }
    }
}
