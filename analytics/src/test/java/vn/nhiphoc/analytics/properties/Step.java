package vn.nhiphoc.analytics.properties;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.Flags;

/**
 * Something that is sent. What it comes to depends on what was sent before: {@link Telling} makes only such facts of it
 * as the intake lets through.
 *
 * @param day of October 2025, from 0 (the last of September)
 * @param minute of that day
 * @param number says the rest: audience, flags, how many, which
 * @param together whether it is recorded in one transaction with the step before
 */
public record Step(Kind kind, int activity, int person, int unit, int day, int minute, int number, boolean together) {

    static final int ACTIVITIES = 5;
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final List<@Nullable Flags> FLAGS = Arrays.asList(
            null,
            new Flags(List.of()),
            new Flags(List.of(Flags.REMOTE)),
            new Flags(List.of("disadvantaged", "remote")));

    private static final List<Audience> AUDIENCES = List.of(Audience.RESIDENT, Audience.TEACHER, Audience.WORKER);

    /** What is sent; how often, of a hundred. */
    public enum Kind {
        CHECK_IN(26),
        CHECK_OUT(14),
        VOID(12),
        REPEAT(3),
        HEADCOUNT(8),
        WITHDRAWN_HEADCOUNT(4),
        MOVE(5),
        RETYPE(4),
        CANCEL_OR_REINSTATE(6),
        OPEN_OR_CLOSE(6),
        CHANGE(4),
        OUTCOME(3),
        UNIT_OUTCOME(2),
        SUMMARY(10),
        VOIDED_SUMMARY(4),
        CAMPAIGN(3),
        UNIT(3),
        CODE(2);

        private final int weight;

        Kind(int weight) {
            this.weight = weight;
        }
    }

    /** At least so many steps, at most so many. */
    public static Arbitrary<List<Step>> steps(int least, int most) {
        return step().list().ofMinSize(least).ofMaxSize(most);
    }

    @SuppressWarnings("unchecked")
    private static Arbitrary<Step> step() {
        Arbitrary<Kind> kinds = Arbitraries.frequency(Arrays.stream(Kind.values())
                .map(kind -> Tuple.of(kind.weight, kind))
                .toArray(Tuple.Tuple2[]::new));
        return Combinators.combine(
                        kinds,
                        Arbitraries.integers().between(0, ACTIVITIES - 1),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, Telling.UNITS.size() - 1),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of(0, 1, 479, 480, 481, 600, 719, 1439),
                        Arbitraries.integers().between(0, 47),
                        Arbitraries.of(true, false, false))
                .as(Step::new);
    }

    Instant at() {
        return date().atStartOfDay(HANOI).plusMinutes(minute).toInstant();
    }

    LocalDate date() {
        return LocalDate.of(2025, 9, 30).plusDays(day);
    }

    Audience audience() {
        return AUDIENCES.get(number % AUDIENCES.size());
    }

    @Nullable
    Flags flags() {
        return FLAGS.get(number / 3 % FLAGS.size());
    }

    boolean odd() {
        return number % 2 == 1;
    }
}
