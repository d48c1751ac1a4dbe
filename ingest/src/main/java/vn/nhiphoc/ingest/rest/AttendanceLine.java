package vn.nhiphoc.ingest.rest;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.Flags;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Kinds;
import vn.nhiphoc.ingest.json.Times;

/** Reads a line of attendance: a check-in, a check-out, or the void of an earlier line. */
final class AttendanceLine {

    static final int LONGEST_PERSON = 200;

    private AttendanceLine() {}

    static ArrivingLine read(Fields fields) {
        String key = fields.required("key", Ids.KEY);
        ActivityId activity = fields.required("activityId", Ids.ACTIVITY);
        Codes.@Nullable LineKind kind = fields.required("kind", Codes.LINE_KIND);
        if (kind == Codes.LineKind.VOID) {
            return voiding(fields, key, activity);
        }
        String person = fields.required("person", Kinds.text(LONGEST_PERSON));
        Audience audience = fields.required("audience", Codes.AUDIENCE);
        @Nullable Flags flags = Codes.flags(fields);
        Instant at = fields.required("at", Times.INSTANT);
        ArrivingLine.@Nullable Kind visit = kind == null ? null : kind.visit();
        if (visit == null) {
            fields.optional("of", Ids.KEY);
        }
        return fields.build(() ->
                new ArrivingLine.Visit(Objects.requireNonNull(visit), activity, key, person, audience, flags, at));
    }

    private static ArrivingLine voiding(Fields fields, String key, ActivityId activity) {
        String of = fields.required("of", Ids.KEY);
        Instant at = fields.required("at", Times.INSTANT);
        return fields.build(() -> new ArrivingLine.Voiding(activity, key, of, at));
    }
}
