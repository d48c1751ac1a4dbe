package vn.nhiphoc.analytics.activity;

import org.jspecify.annotations.Nullable;

/**
 * What one person's lines of one day in one activity come to.
 *
 * @param firstCheckIn where the person's visit stands; null where there is no check-in
 * @param learningMinutes whole minutes from the first check-in to the last check-out
 */
record PersonDay(@Nullable Line firstCheckIn, long learningMinutes) {
    static final PersonDay ABSENT = new PersonDay(null, 0);

    boolean came() {
        return firstCheckIn != null;
    }
}
