package vn.nhiphoc.ingest.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.aggregates.summary.messages.ReportSummary;
import vn.nhiphoc.ingest.json.Entry;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Reading;

/**
 * Reads the summaries of files, which come by the million and repeat the same few ids: each id is made once. A line in
 * which anything does not fit is read as the batches of HTTP are, which say what. For one batch.
 */
final class ReadSummaries {

    private static final int LONGEST_KEY = 100;

    private final Received received;
    private final Map<String, CampaignId> campaigns = new HashMap<>();
    private final Map<String, UnitId> units = new HashMap<>();
    private final Map<String, TypeCode> types = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();
    private final Map<String, Audience> audiences = new HashMap<>();

    ReadSummaries(Received received) {
        this.received = received;
    }

    Reading<SummaryLine> read(vn.nhiphoc.ingest.files.SummaryLine line) {
        if (!isPlainKey(line.key())
                || !isFigure(line.activities())
                || !isFigure(line.visits())
                || !isFigure(line.people())) {
            return readAsJson(line);
        }
        try {
            return new Reading.Read<>(new SummaryLine(
                    line.key(),
                    new ReportSummary(
                            campaigns.computeIfAbsent(line.campaignId(), CampaignId::new),
                            line.key(),
                            units.computeIfAbsent(line.unitId(), UnitId::new),
                            types.computeIfAbsent(line.type(), TypeCode::new),
                            optional(line.day(), days, LocalDate::parse),
                            optional(line.audience(), audiences, Audience::of),
                            line.activities(),
                            line.visits(),
                            line.people(),
                            received)));
        } catch (IllegalArgumentException e) {
            return readAsJson(line);
        }
    }

    private Reading<SummaryLine> readAsJson(vn.nhiphoc.ingest.files.SummaryLine line) {
        return Fields.read(new Entry(json(line), 1, List.of()), fields -> SummaryLine.read(fields, received));
    }

    /** The line as it stands in a batch of HTTP. */
    static JsonNode json(vn.nhiphoc.ingest.files.SummaryLine line) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("key", line.key());
        json.put("campaignId", line.campaignId());
        json.put("unitId", line.unitId());
        json.put("type", line.type());
        json.put("day", line.day());
        json.put("audience", line.audience());
        json.put("activities", line.activities());
        json.put("visits", line.visits());
        json.put("people", line.people());
        return json;
    }

    private static <T> @Nullable T optional(@Nullable String text, Map<String, T> known, Function<String, T> read) {
        return text == null ? null : known.computeIfAbsent(text, read);
    }

    private static boolean isPlainKey(String key) {
        return !key.isEmpty() && key.length() <= LONGEST_KEY && key.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    private static boolean isFigure(@Nullable Long figure) {
        return figure == null || (figure >= 0 && figure <= ReportSummary.MOST);
    }
}
