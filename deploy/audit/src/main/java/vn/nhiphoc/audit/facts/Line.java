package vn.nhiphoc.audit.facts;

import java.util.Comparator;

/**
 * An attendance line, or the taking back of one.
 *
 * @param kind what it is; of a void {@code key} is the key of the line that it takes back, audience and flags say nothing
 * @param at milliseconds
 */
public record Line(String activity, String key, String person, Kind kind, String audience, Asked flags, long at) {
    /** Earlier first, of equal times the smaller key. */
    public static final Comparator<Line> ORDER =
            Comparator.comparingLong(Line::at).thenComparing(Line::key);

    /** What a line says. */
    public enum Kind {
        CHECK_IN,
        CHECK_OUT,
        VOID
    }

    public boolean isCheckIn() {
        return kind == Kind.CHECK_IN;
    }

    static Line read(Kind kind, Fields fields) throws NotUnderstood {
        Line line = new Line(
                fields.text("activityId"),
                fields.text("key"),
                fields.text("person"),
                kind,
                kind == Kind.VOID ? "" : Codes.audience(fields.text("audience")),
                kind == Kind.VOID ? Asked.NOT_ASKED : Asked.of(fields.optionalTexts("flags")),
                fields.moment("at"));
        if (kind == Kind.VOID) {
            fields.moment("voidedAt");
        }
        fields.end();
        return line;
    }
}
