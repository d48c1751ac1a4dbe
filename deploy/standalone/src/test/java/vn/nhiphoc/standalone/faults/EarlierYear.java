package vn.nhiphoc.standalone.faults;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import vn.nhiphoc.standalone.demo.reference.Reference;
import vn.nhiphoc.standalone.demo.send.Call;
import vn.nhiphoc.standalone.demo.send.Expected;
import vn.nhiphoc.standalone.demo.send.LineAnswer;
import vn.nhiphoc.standalone.demo.send.Stage;
import vn.nhiphoc.standalone.demo.simulation.Simulation;

/** Summaries of an earlier year: days and weeks, figures that nobody knows, some sent twice, some taken back. */
final class EarlierYear {
    private static final String CAMPAIGN = "hn-2019";
    private static final int BATCHES = 24;
    private static final int LINES = 40;
    private static final List<String> TYPES = List.of("communication", "digital_skills");

    private final Random random = new Random(7);
    private final List<String> units = Reference.load().ofTheCity().stream()
            .map(unit -> unit.unitId())
            .limit(12)
            .toList();

    private EarlierYear() {}

    /** The catalogue, the stages of a week, and beside its longest one a lane of summaries. */
    static List<Stage> beside(Simulation week) {
        List<Stage> stages = new ArrayList<>(week.stages());
        Stage longest = Collections.max(stages, Comparator.comparingLong(Stage::lines));
        List<List<Call>> lanes = new ArrayList<>(longest.lanes());
        lanes.add(new EarlierYear().lane());
        stages.set(stages.indexOf(longest), new Stage(longest.vi(), longest.en(), lanes));
        stages.add(0, Simulation.catalogue(Reference.load()));
        return stages;
    }

    private List<Call> lane() {
        List<Call> lane = new ArrayList<>();
        lane.add(Call.put("/api/v1/campaigns/" + CAMPAIGN, json -> {
            json.writeStartObject();
            json.writeStringField("city", "hanoi");
            json.writeNumberField("year", 2019);
            json.writeStringField("startsOn", "2019-10-01");
            json.writeStringField("endsOn", "2019-10-07");
            json.writeEndObject();
        }));
        for (int batch = 0; batch < BATCHES; batch++) {
            Call call = batch(batch);
            lane.add(call);
            if (batch % 5 == 0) {
                lane.add(call.again());
            }
        }
        return lane;
    }

    private Call batch(int batch) {
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            lines.add(batch > 0 && line < 6 ? voiding((batch - 1) + "-" + (line + 6)) : summary(batch + "-" + line));
        }
        List<LineAnswer> answers = Collections.nCopies(LINES, LineAnswer.RECORDED);
        return new Call("POST", "/api/v1/summaries", json -> write(json, lines), new Expected.Lines(answers), LINES);
    }

    private String summary(String key) {
        String unit = units.get(random.nextInt(units.size()));
        String type = TYPES.get(random.nextInt(TYPES.size()));
        String day = random.nextInt(3) == 0 ? "null" : "\"2019-10-0" + (1 + random.nextInt(9)) + "\"";
        String visits = random.nextInt(4) == 0 ? "null" : Integer.toString(random.nextInt(500));
        return "{\"key\":\"" + key + "\"," + "\"campaignId\":\"" + CAMPAIGN + "\",\"unitId\":\"" + unit
                + "\",\"type\":\"" + type + "\",\"day\":" + day + ",\"activities\":" + random.nextInt(9)
                + ",\"visits\":" + visits + "}";
    }

    private static String voiding(String of) {
        return "{\"key\":\"v" + of + "\",\"campaignId\":\"" + CAMPAIGN + "\",\"kind\":\"void\",\"of\":\"" + of + "\"}";
    }

    private static void write(JsonGenerator json, List<String> lines) throws IOException {
        json.writeStartObject();
        json.writeFieldName("lines");
        json.writeRawValue("[" + String.join(",", lines) + "]");
        json.writeEndObject();
    }
}
