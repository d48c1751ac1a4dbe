package vn.nhiphoc.analytics.stream;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.Flags;

/** Audiences and flags as the small numbers that state and cells carry; the numbers are forever. */
public final class Coded {
    /** How many numbers {@link #of(Flags)} can give. */
    public static final int FLAGS = 5;

    private static final int NOT_ASKED = 0;
    private static final List<Audience> AUDIENCES = List.of(
            Audience.PUPIL_STUDENT,
            Audience.TEACHER,
            Audience.CIVIL_SERVANT,
            Audience.PUBLIC_EMPLOYEE,
            Audience.WORKER,
            Audience.ASSOCIATION_MEMBER,
            Audience.RESIDENT,
            Audience.OTHER);
    private static final Map<Audience, Byte> NUMBERS = numbers();
    private static final List<@Nullable Flags> ALL_FLAGS = Collections.unmodifiableList(java.util.Arrays.asList(
            null,
            new Flags(List.of()),
            new Flags(List.of(Flags.DISADVANTAGED)),
            new Flags(List.of(Flags.REMOTE)),
            new Flags(List.of(Flags.DISADVANTAGED, Flags.REMOTE))));

    private Coded() {}

    public static byte of(Audience audience) {
        return Objects.requireNonNull(NUMBERS.get(audience), "every audience has a number");
    }

    public static Audience audience(int number) {
        return AUDIENCES.get(number);
    }

    public static byte of(@Nullable Flags flags) {
        if (flags == null) {
            return NOT_ASKED;
        }
        return (byte) (1 + (flags.disadvantaged() ? 1 : 0) + (flags.remote() ? 2 : 0));
    }

    public static @Nullable Flags flags(int number) {
        return ALL_FLAGS.get(number);
    }

    private static Map<Audience, Byte> numbers() {
        Map<Audience, Byte> numbers = new EnumMap<>(Audience.class);
        for (byte i = 0; i < AUDIENCES.size(); i++) {
            numbers.put(AUDIENCES.get(i), i);
        }
        return numbers;
    }
}
