package vn.nhiphoc.standalone.demo.simulation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.demo.simulation.Deed.Headcount;
import vn.nhiphoc.standalone.demo.simulation.Deed.Night;
import vn.nhiphoc.standalone.demo.truth.ActivityFact;

/** An activity's document, for a call of its own and as a line of a batch. */
final class ActivityJson {

    private ActivityJson() {}

    static void write(JsonGenerator json, Item item, ActivityFact fact) throws IOException {
        json.writeStartObject();
        fields(json, item, fact);
        json.writeEndObject();
    }

    static void writeLine(JsonGenerator json, Item item, ActivityFact fact, @Nullable Night night) throws IOException {
        json.writeStartObject();
        json.writeStringField("activityId", item.id());
        fields(json, item, fact);
        if (night != null) {
            night(json, night);
        }
        json.writeEndObject();
    }

    private static void fields(JsonGenerator json, Item item, ActivityFact fact) throws IOException {
        json.writeStringField("campaignId", item.week().campaign());
        json.writeStringField("unitId", fact.unitId());
        json.writeStringField("type", fact.type());
        text(json, "form", fact.form());
        json.writeStringField("title", fact.title());
        text(json, "mode", fact.mode());
        json.writeStringField("startsAt", Json.time(fact.startsAt()));
        json.writeStringField("endsAt", Json.time(fact.endsAt()));
        if (item.number() % 4 == 0) {
            json.writeNumberField("capacity", 20 + item.number() % 400);
            json.writeArrayFieldStart("audiences");
            json.writeString("resident");
            json.writeString("pupil_student");
            json.writeEndArray();
        }
        if (!fact.jointUnits().isEmpty()) {
            json.writeArrayFieldStart("jointUnits");
            for (String unit : fact.jointUnits()) {
                json.writeString(unit);
            }
            json.writeEndArray();
        }
        if (item.number() % 12 == 7) {
            json.writeArrayFieldStart("partners");
            json.writeStartObject();
            json.writeStringField("name", "Doanh nghiệp số " + item.number());
            json.writeStringField("kind", "enterprise");
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private static void night(JsonGenerator json, Night night) throws IOException {
        if (night.openedAt() != null) {
            json.writeStringField("openedAt", Json.time(night.openedAt()));
        }
        if (night.closedAt() != null) {
            json.writeStringField("closedAt", Json.time(night.closedAt()));
        }
        if (!night.headcounts().isEmpty()) {
            json.writeArrayFieldStart("headcounts");
            for (Headcount headcount : night.headcounts()) {
                json.writeStartObject();
                json.writeStringField("key", headcount.key());
                Json.headcountFields(json, headcount.fact());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }
}
