package vn.nhiphoc.ingest.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Days since 1900 (as Excel counts, with a 29 February 1900 that never was) or since 1904, and parts of a day. */
final class ExcelMoment {

    private static final LocalDate BEFORE_MARCH_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate FROM_MARCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FROM_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate OF_TIMES = LocalDate.of(1899, 12, 31);
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_465);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final int NEVER = 60;

    private ExcelMoment() {}

    /** Null where the number is no day of either calendar; rounded to the second. */
    static @Nullable LocalDateTime of(BigDecimal serial, boolean from1904) {
        if (serial.signum() < 0 || serial.compareTo(LAST) > 0) {
            return null;
        }
        long seconds =
                serial.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long day = seconds / 86_400;
        LocalDate from = from1904 ? FROM_1904 : day < NEVER ? BEFORE_MARCH_1900 : FROM_MARCH_1900;
        if (day == 0) {
            from = OF_TIMES;
        } else if (day == NEVER && !from1904) {
            return null;
        }
        return from.plusDays(day).atStartOfDay().plusSeconds(seconds % 86_400);
    }
}
