package vn.nhiphoc.standalone.demo.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.standalone.demo.send.Call;
import vn.nhiphoc.standalone.demo.send.Expected;
import vn.nhiphoc.standalone.demo.send.LineAnswer;
import vn.nhiphoc.standalone.demo.simulation.Deed.Attending;
import vn.nhiphoc.standalone.demo.simulation.Deed.Refusing;
import vn.nhiphoc.standalone.demo.simulation.Deed.Slip;
import vn.nhiphoc.standalone.demo.truth.ActivityFact;

/** What clients send and the intake must refuse, with the code of the refusal. */
final class Slips {

    private static final String TOO_LATE = "2099-01-01T08:00:00+07:00";

    private final Item item;
    private final Times times;
    private final Census census;
    private final List<Deed> deeds;

    Slips(Item item, Times times, Census census, List<Deed> deeds) {
        this.item = item;
        this.times = times;
        this.census = census;
        this.deeds = deeds;
    }

    void slip() {
        if (item.number() % 5 == 2) {
            line((item.number() / 5) % 8);
        }
        if (item.number() % 10 == 4) {
            call((item.number() / 10) % 4);
        }
        reuseAKey();
    }

    private void line(int kind) {
        String at = Json.time(times.end());
        switch (kind) {
            case 0 -> line("unknown_activity", "khong-co", "resident", "\"flags\":[],", at);
            case 1 -> line("in_the_future", item.id(), "resident", "", TOO_LATE);
            case 2 -> line("unknown_audience", item.id(), "students", "", at);
            case 3 -> line("unknown_flag", item.id(), "resident", "\"flags\":[\"poor\"],", at);
            case 4 -> line("unknown_field", item.id(), "resident", "\"gender\":\"f\",", at);
            case 5 -> line("invalid_time", item.id(), "resident", "", "2025-02-30T08:00:00+07:00");
            case 6 -> line("missing_field", item.id(), null, "", at);
            default ->
                slip(
                        "unknown_line",
                        "{\"key\":\"loi-huy\",\"activityId\":\"%s\",\"kind\":\"void\",\"of\":\"chua-co\",\"at\":\"%s\"}"
                                .formatted(item.id(), at));
        }
    }

    private void line(String code, String activity, @Nullable String audience, String more, String at) {
        String audienceField = audience == null ? "" : "\"audience\":\"" + audience + "\",";
        slip(
                code,
                "{\"key\":\"loi-%d\",\"activityId\":\"%s\",\"person\":\"nguoi-loi\",%s%s\"kind\":\"check_in\",\"at\":\"%s\"}"
                        .formatted(item.number(), activity, audienceField, more, at));
    }

    private void slip(String code, String json) {
        long arrival = Math.max(times.planned() + 1, times.end());
        deeds.add(new Slip(arrival, json, LineAnswer.refused(code)));
        census.saw(Phenomenon.REFUSED_LINE);
    }

    /** The key of an earlier line with another instant. */
    private void reuseAKey() {
        if (item.number() % 6 != 1) {
            return;
        }
        deeds.stream()
                .filter(Attending.class::isInstance)
                .map(Attending.class::cast)
                .findFirst()
                .ifPresent(earlier -> {
                    String json =
                            "{\"key\":\"%s\",\"activityId\":\"%s\",\"person\":\"%s\",\"audience\":\"%s\",\"kind\":\"check_in\",\"at\":\"%s\"}"
                                    .formatted(
                                            earlier.fact().key(),
                                            item.id(),
                                            Json.person(earlier.fact().person()),
                                            earlier.fact().audience(),
                                            Json.time(earlier.fact().at() + 1_000));
                    deeds.add(new Slip(earlier.arrival() + Times.HOUR, json, LineAnswer.refused("key_reused")));
                    census.saw(Phenomenon.REFUSED_LINE);
                });
    }

    private void call(int kind) {
        long arrival = times.planned() + Times.MINUTE;
        switch (kind) {
            case 0 -> refused(arrival, put(item.plan().at("hn-khong-co")), 422, "unknown_unit");
            case 1 -> refused(arrival, put(item.plan().as("dancing")), 422, "unknown_type");
            case 2 -> refused(arrival, put(item.plan().between(times.end(), times.start())), 422, "ends_before_start");
            default -> refused(arrival, close(), 409, "not_open");
        }
    }

    private Call put(ActivityFact fact) {
        return Call.put("/api/v1/activities/" + item.id(), json -> ActivityJson.write(json, item, fact));
    }

    private Call close() {
        return Call.post("/api/v1/activities/" + item.id() + "/close", json -> {
            json.writeStartObject();
            json.writeStringField("at", Json.time(times.planned()));
            json.writeEndObject();
        });
    }

    private void refused(long arrival, Call call, int status, String code) {
        deeds.add(new Refusing(arrival, call.expecting(new Expected.Refused(status, code))));
        census.saw(Phenomenon.REFUSED_CALL);
    }
}
