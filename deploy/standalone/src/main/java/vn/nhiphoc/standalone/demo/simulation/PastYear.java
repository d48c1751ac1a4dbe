package vn.nhiphoc.standalone.demo.simulation;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import vn.nhiphoc.standalone.demo.send.Call;
import vn.nhiphoc.standalone.demo.send.Documents;
import vn.nhiphoc.standalone.demo.send.Expected;
import vn.nhiphoc.standalone.demo.send.LineAnswer;
import vn.nhiphoc.standalone.demo.send.Stage;
import vn.nhiphoc.standalone.demo.truth.EarlierYear;
import vn.nhiphoc.standalone.demo.truth.PastLine;
import vn.nhiphoc.standalone.reference.CatalogueDocument;
import vn.nhiphoc.standalone.reference.CodeEntry;
import vn.nhiphoc.standalone.reference.Name;
import vn.nhiphoc.standalone.reference.TypeLinkEntry;
import vn.nhiphoc.standalone.reference.UnitEntry;

/**
 * The week of 2024 as an office knows it today: results of the wards and communes of that time by day, and of some
 * districts for the whole week alone; now and then nobody knows how many came.
 */
final class PastYear {

    private static final int DAYS = 7;
    private static final int BATCH = 1_000;
    private static final String OWN_TYPE = "reading_culture";
    private static final List<String> TYPES = List.of("communication", "contest_experience", OWN_TYPE);
    private static final CatalogueDocument TYPES_OF_ITS_OWN = CatalogueDocument.ofTypes(
            List.of(new CodeEntry(OWN_TYPE, new Name("Phát triển văn hóa đọc", "Reading culture"))),
            List.of(new TypeLinkEntry(OWN_TYPE, EarlierYear.goesOnAs(OWN_TYPE), LocalDate.of(2025, 1, 1))));

    private final SplittableRandom random;
    private final double scale;
    private final List<PastLine> lines = new ArrayList<>();

    private PastYear(long seed, double scale) {
        this.scale = scale;
        random = new SplittableRandom(seed + 2024);
    }

    /** The results of those of the units that no longer were in 2025; a smaller scale has fewer visits, not fewer lines. */
    static List<PastLine> of(List<UnitEntry> units, long seed, double scale) {
        PastYear year = new PastYear(seed, scale);
        int number = 0;
        for (UnitEntry unit : units) {
            if (unit.validTo() != null) {
                year.results(unit, number++);
            }
        }
        return List.copyOf(year.lines);
    }

    /** What is sent: its own activity type and what became of it, the campaign, then its results, once more for the first batch. */
    static Stage stage(List<PastLine> lines) {
        List<Call> calls = new ArrayList<>();
        calls.add(Call.put("/api/v1/catalogue", json -> Documents.write(json, TYPES_OF_ITS_OWN))
                .expecting(new Expected.Taken(TYPES_OF_ITS_OWN.size())));
        calls.add(Call.put("/api/v1/campaigns/" + EarlierYear.CAMPAIGN, PastYear::campaign));
        for (int from = 0; from < lines.size(); from += BATCH) {
            List<PastLine> batch = lines.subList(from, Math.min(lines.size(), from + BATCH));
            Call call = new Call(
                    "POST",
                    "/api/v1/summaries",
                    json -> body(json, batch),
                    new Expected.Lines(Collections.nCopies(batch.size(), LineAnswer.RECORDED)),
                    batch.size());
            calls.add(call);
            if (from == 0) {
                calls.add(call.again());
            }
        }
        return new Stage("Kết quả năm 2024", "results of 2024", List.of(calls));
    }

    private void results(UnitEntry unit, int number) {
        boolean district = unit.kind().equals("district");
        if (district && number % 4 != 0) {
            return;
        }
        for (String type : TYPES) {
            if (random.nextInt(3) == 0) {
                continue;
            }
            for (int day = 0; day < (district ? 1 : 2); day++) {
                LocalDate on = district ? null : EarlierYear.FIRST_DAY.plusDays((number + 3L * day) % DAYS);
                Long visits = random.nextInt(25) == 0 ? null : visits(district ? 4_000 : 300);
                lines.add(new PastLine(
                        unit.unitId() + "/" + type + "/" + day,
                        unit.unitId(),
                        type,
                        on,
                        1L + random.nextInt(3),
                        visits));
            }
        }
    }

    private long visits(int most) {
        return 1 + Math.round((10 + random.nextInt(most)) * scale / 2);
    }

    private static void campaign(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("city", "hanoi");
        json.writeNumberField("year", EarlierYear.FIRST_DAY.getYear());
        json.writeStringField("theme", "Phát triển văn hóa đọc, thúc đẩy học tập suốt đời");
        json.writeStringField("startsOn", EarlierYear.FIRST_DAY.toString());
        json.writeStringField("endsOn", EarlierYear.FIRST_DAY.plusDays(DAYS - 1).toString());
        json.writeEndObject();
    }

    private static void body(JsonGenerator json, List<PastLine> batch) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("lines");
        for (PastLine line : batch) {
            json.writeStartObject();
            json.writeStringField("key", line.key());
            json.writeStringField("campaignId", EarlierYear.CAMPAIGN);
            json.writeStringField("unitId", line.unit());
            json.writeStringField("type", line.type());
            if (line.day() != null) {
                json.writeStringField("day", line.day().toString());
            }
            json.writeNumberField("activities", line.activities());
            if (line.visits() != null) {
                json.writeNumberField("visits", line.visits());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
