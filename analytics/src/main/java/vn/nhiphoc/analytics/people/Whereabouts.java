package vn.nhiphoc.analytics.people;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.stream.Bytes;

/**
 * Where and what for somebody checked in.
 *
 * @param day the local day, in days since 1970-01-01
 */
public record Whereabouts(String unit, String type, int day) {
    /** Written out, as {@link #hashCode}: it is asked for each place that a person was at. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Whereabouts at && at.day == day && at.unit.equals(unit) && at.type.equals(type);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * unit.hashCode() + type.hashCode()) + day;
    }

    void write(DataOutputView out) throws IOException {
        Bytes.writeText(unit, out);
        Bytes.writeText(type, out);
        Bytes.writeNumber(day, out);
    }

    static Whereabouts read(DataInputView in) throws IOException {
        return new Whereabouts(Bytes.readSharedText(in), Bytes.readSharedText(in), (int) Bytes.readNumber(in));
    }
}
