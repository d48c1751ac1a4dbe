package vn.nhiphoc.analytics.people;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import vn.nhiphoc.analytics.stream.Bytes;
import vn.nhiphoc.analytics.stream.ValueSerializer;

/** Where one person was in one campaign, and in how many activities; few entries for nearly everybody. */
record Attendance(List<Stay> stays) {
    static final Attendance NOWHERE = new Attendance(List.of());

    /** So many activities (never 0) at a place. */
    record Stay(Whereabouts at, int activities) {}

    Attendance {
        stays = List.copyOf(stays);
    }

    Attendance with(Whereabouts at, int change) {
        List<Stay> changed = new ArrayList<>(stays.size() + 1);
        int activities = change;
        for (Stay stay : stays) {
            if (stay.at.equals(at)) {
                activities += stay.activities;
            } else {
                changed.add(stay);
            }
        }
        if (activities != 0) {
            changed.add(new Stay(at, activities));
        }
        return new Attendance(changed);
    }

    boolean isEmpty() {
        return stays.isEmpty();
    }

    /** Writes attendances to bytes. */
    static final class Serializer extends ValueSerializer<Attendance> {
        private static final long serialVersionUID = 1L;

        /** For Flink. */
        public Serializer() {}

        @Override
        public void serialize(Attendance attendance, DataOutputView out) throws IOException {
            Bytes.writeNumber(attendance.stays.size(), out);
            for (Stay stay : attendance.stays) {
                stay.at.write(out);
                Bytes.writeNumber(stay.activities, out);
            }
        }

        @Override
        public Attendance deserialize(DataInputView in) throws IOException {
            int size = (int) Bytes.readNumber(in);
            List<Stay> stays = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                stays.add(new Stay(Whereabouts.read(in), (int) Bytes.readNumber(in)));
            }
            return new Attendance(stays);
        }
    }
}
