package vn.nhiphoc.standalone.demo.simulation;

import java.util.List;
import java.util.SplittableRandom;
import vn.nhiphoc.standalone.demo.reference.Week;
import vn.nhiphoc.standalone.demo.truth.ActivityFact;

/**
 * An activity of the programme.
 *
 * @param week the Week that it belongs to
 * @param number its place in the programme; what happens to it follows from that number
 * @param plan as it is really held
 * @param place the number of the ward that it lies in, or -1
 * @param sessions when people come
 * @param checkIns about how many check-ins it has
 */
record Item(
        Week week,
        int number,
        String id,
        ActivityFact plan,
        int place,
        List<Session> sessions,
        int checkIns,
        long seed) {

    static final int LANES = 4;

    /** From and to, in epoch milliseconds. */
    record Session(long from, long to) {}

    /** The same with so many check-ins. */
    Item with(int moreCheckIns) {
        return new Item(week, number, id, plan, place, sessions, moreCheckIns, seed);
    }

    /** A source of chance of its own, so that no activity hangs on another. */
    SplittableRandom random(String purpose) {
        return new SplittableRandom(seed ^ (purpose.hashCode() * 0x9E3779B97F4A7C15L));
    }

    boolean isOpening() {
        return plan.type().equals(Programme.OPENING);
    }

    /** Its organiser counts heads: a third of all do. */
    boolean isCounted() {
        return number % 3 == 0;
    }

    /** Its organiser reports at night in one document instead of call by call. */
    boolean isReportedAtNight() {
        return !isOpening() && number % 4 != 0 && cancellation() < 0;
    }

    /** Its door has no network. */
    boolean isOffline() {
        return number % 9 == 5;
    }

    boolean isMoved() {
        return number % 17 == 3;
    }

    boolean isRetyped() {
        return !isOpening() && number % 19 == 5;
    }

    boolean isRescheduled() {
        return !isOpening() && number % 13 == 7;
    }

    /** Which way it is cancelled or reinstated, 0 to 4; -1 for most. */
    int cancellation() {
        return number % 11 == 10 ? (number / 11) % 5 : -1;
    }

    boolean isNeverOpened() {
        return cancellation() == 0 || number % 16 == 9;
    }

    boolean isNeverClosed() {
        return isNeverOpened() || number % 14 == 2;
    }
}
