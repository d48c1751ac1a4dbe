package vn.nhiphoc.standalone.demo.simulation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import vn.nhiphoc.standalone.demo.truth.Flags;
import vn.nhiphoc.standalone.demo.truth.HeadcountFact;
import vn.nhiphoc.standalone.demo.truth.LineFact;

/** The intake's documents, field by field. */
final class Json {

    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    private Json() {}

    /** With Vietnam's offset as a rule, in UTC sometimes: both name the same instant. */
    static String time(long at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Instant.ofEpochMilli(at).atOffset(at % 5 == 3 ? ZoneOffset.UTC : VIETNAM));
    }

    static String person(int person) {
        return "nguoi-%07d".formatted(person);
    }

    static void line(JsonGenerator json, String activityId, LineFact fact) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", fact.key());
        json.writeStringField("activityId", activityId);
        json.writeStringField("person", person(fact.person()));
        json.writeStringField("audience", fact.audience());
        flags(json, fact.flags());
        json.writeStringField("kind", fact.checkIn() ? "check_in" : "check_out");
        json.writeStringField("at", time(fact.at()));
        json.writeEndObject();
    }

    static void voiding(JsonGenerator json, String activityId, String key, String of, long at) throws IOException {
        json.writeStartObject();
        json.writeStringField("key", key);
        json.writeStringField("activityId", activityId);
        json.writeStringField("kind", "void");
        json.writeStringField("of", of);
        json.writeStringField("at", time(at));
        json.writeEndObject();
    }

    /** The fields of a headcount, within an object that is already begun. */
    static void headcountFields(JsonGenerator json, HeadcountFact headcount) throws IOException {
        json.writeStringField("at", time(headcount.at()));
        json.writeArrayFieldStart("counts");
        for (HeadcountFact.Count count : headcount.counts()) {
            json.writeStartObject();
            json.writeStringField("audience", count.audience());
            flags(json, count.flags());
            json.writeNumberField("visits", count.visits());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void flags(JsonGenerator json, int flags) throws IOException {
        if (flags == Flags.NOT_ASKED) {
            return;
        }
        json.writeArrayFieldStart("flags");
        if ((flags & Flags.REMOTE) != 0) {
            json.writeString("remote");
        }
        if ((flags & Flags.DISADVANTAGED) != 0) {
            json.writeString("disadvantaged");
        }
        json.writeEndArray();
    }
}
