package vn.nhiphoc.analytics.summary;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.stream.Bytes;

/**
 * A sum of what is known.
 *
 * @param known how many lines know the figure
 */
record Figure(long known, long sum) {

    static final Figure UNKNOWN = new Figure(0, 0);

    /** With a line's figure more, or less where {@code sign} is −1. */
    Figure with(@Nullable Long figure, int sign) {
        return figure == null ? this : new Figure(known + sign, sum + sign * figure);
    }

    /** Null where no line knows it. */
    @Nullable
    Long value() {
        return known == 0 ? null : sum;
    }

    void write(DataOutputView out) throws IOException {
        Bytes.writeNumber(known, out);
        Bytes.writeNumber(sum, out);
    }

    static Figure read(DataInputView in) throws IOException {
        return new Figure(Bytes.readNumber(in), Bytes.readNumber(in));
    }
}
