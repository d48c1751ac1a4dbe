package vn.nhiphoc.ingest.rest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.activity.messages.AudienceCount;
import vn.nhiphoc.aggregates.activity.messages.Mode;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine;
import vn.nhiphoc.aggregates.catalogue.messages.UnitKind;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.Flags;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Kind;
import vn.nhiphoc.ingest.json.Kinds;

/** The closed lists of codes, and what is made of them. */
final class Codes {

    static final Kind<Audience> AUDIENCE = Kinds.oneOf("audience", Audience.values(), Audience::code);
    static final Kind<Mode> MODE = Kinds.oneOf("mode", Mode.values(), Mode::code);
    static final Kind<UnitKind> UNIT_KIND = Kinds.oneOf("unit_kind", UnitKind.values(), UnitKind::code);
    static final Kind<LineKind> LINE_KIND = Kinds.oneOf("kind", LineKind.values(), LineKind::code);

    static final Kind<SummaryLine.SummaryKind> SUMMARY_KIND =
            Kinds.oneOf("kind", SummaryLine.SummaryKind.values(), SummaryLine.SummaryKind::code);
    private static final Kind<Flag> FLAG = Kinds.oneOf("flag", Flag.values(), Flag::code);
    private static final int MOST_FLAGS = 10;
    private static final long MOST_VISITS = 999_999_999;
    private static final int MOST_COUNTS = 100;

    private Codes() {}

    /** Flags that were left out were not asked for: null. */
    static @Nullable Flags flags(Fields fields) {
        @Nullable List<Flag> flags = fields.optionalList("flags", MOST_FLAGS, FLAG);
        return flags == null
                ? null
                : fields.build(() -> new Flags(flags.stream().map(Flag::code).toList()));
    }

    /** The counts of a headcount, one for each audience and flags. */
    static List<AudienceCount> counts(Fields fields) {
        return fields.requiredList("counts", MOST_COUNTS, fields.object("counts", count -> {
            Audience audience = count.required("audience", AUDIENCE);
            @Nullable Flags flags = flags(count);
            Long visits = count.required("visits", Kinds.whole(0, MOST_VISITS));
            return count.build(() -> new AudienceCount(audience, flags, visits));
        }));
    }

    private enum Flag {
        DISADVANTAGED(Flags.DISADVANTAGED),
        REMOTE(Flags.REMOTE);

        private final String code;

        Flag(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** What a line of attendance says. */
    enum LineKind {
        CHECK_IN("check_in", ArrivingLine.Kind.CHECK_IN),
        CHECK_OUT("check_out", ArrivingLine.Kind.CHECK_OUT),
        VOID("void", null);

        private final String code;
        private final ArrivingLine.@Nullable Kind visit;

        LineKind(String code, ArrivingLine.@Nullable Kind visit) {
            this.code = code;
            this.visit = visit;
        }

        String code() {
            return code;
        }

        /** The visit's direction; null for a void. */
        ArrivingLine.@Nullable Kind visit() {
            return visit;
        }
    }
}
