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
        int place = 0;
        while (place < stays.size() && !stays.get(place).at.equals(at)) {
            place++;
        }
        if (place == stays.size()) {
            return change == 0 ? this : new Attendance(with(new Stay(at, change), stays.size() + 1, place));
        }
        int activities = stays.get(place).activities + change;
        return new Attendance(
                activities == 0
                        ? stays.stream().filter(stay -> !stay.at.equals(at)).toList()
                        : with(new Stay(at, activities), stays.size(), place));
    }

    private List<Stay> with(Stay stay, int size, int place) {
        Stay[] changed = stays.toArray(new Stay[size]);
        changed[place] = stay;
        return List.of(changed);
    }

    boolean has(Whereabouts at) {
        for (Stay stay : stays) {
            if (stay.at.equals(at)) {
                return true;
            }
        }
        return false;
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
        protected void write(Attendance attendance, DataOutputView out) throws IOException {
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
