package vn.nhiphoc.standalone.demo.simulation;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import vn.nhiphoc.standalone.demo.simulation.Item.Session;
import vn.nhiphoc.standalone.demo.truth.Calendar;

/** When things happen: the days of the Week and around it, the hours of a day. */
final class Rhythm {

    /** How much happens from 07:00 on, hour by hour. */
    private static final int[] HOURS = {4, 14, 14, 9, 3, 2, 6, 13, 12, 7, 3, 5, 9, 6};

    private static final int[] WEEK = {12, 18, 18, 16, 14, 11, 11};
    private static final long MINUTE = 60_000;

    private Rhythm() {}

    /** Four in five in the Week, the rest before it and after it. */
    static LocalDate day(LocalDate opening, SplittableRandom random) {
        int chance = random.nextInt(100);
        if (chance < 7) {
            return opening.minusDays(1 + random.nextInt(10));
        }
        if (chance < 20) {
            return opening.plusDays(7 + random.nextInt(18));
        }
        return opening.plusDays(pick(WEEK, random));
    }

    static Session session(LocalDate day, SplittableRandom random) {
        long from = Calendar.at(day, 7 + pick(HOURS, random), random.nextInt(4) * 15);
        return new Session(from, from + (4 + random.nextInt(9)) * (15 * MINUTE));
    }

    /** The same hours on each of the days. */
    static List<Session> daily(LocalDate first, LocalDate last, int hour, int hours) {
        return first.datesUntil(last.plusDays(1))
                .map(day -> new Session(Calendar.at(day, hour, 0), Calendar.at(day, hour + hours, 0)))
                .toList();
    }

    static Session night(LocalDate day) {
        return new Session(Calendar.at(day, 20, 0), Calendar.at(day.plusDays(1), 8, 0));
    }

    private static int pick(int[] weights, SplittableRandom random) {
        int all = 0;
        for (int weight : weights) {
            all += weight;
        }
        int found = 0;
        for (int left = random.nextInt(all) - weights[0]; left >= 0; left -= weights[found]) {
            found++;
        }
        return found;
    }
}
