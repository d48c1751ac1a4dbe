package vn.nhiphoc.analytics.comparison.lines;

import java.time.LocalDate;

/** Which day is put beside which. {@link #bit()} is what is stored. */
public enum Align {
    /** The same day of the campaign. */
    DATE(1),
    /** The nearest day of the same weekday. */
    WEEKDAY(2);

    private final int bit;

    Align(int bit) {
        this.bit = bit;
    }

    public int bit() {
        return bit;
    }

    /** By how many days the older campaign's day lies behind the same day of the campaign: -3 to 3. */
    public int shift(LocalDate startsOn, LocalDate baselineStartsOn) {
        if (this == DATE) {
            return 0;
        }
        int ahead = Math.floorMod(
                startsOn.getDayOfWeek().getValue()
                        - baselineStartsOn.getDayOfWeek().getValue(),
                7);
        return ahead > 3 ? ahead - 7 : ahead;
    }
}
