package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a comparison with words for people.
 *
 * @param about what was compared: the answer's fields beside its rows
 * @param names Vietnamese names of units and types by their ids
 */
record ComparedLines(JsonNode about, List<JsonNode> rows, Map<String, String> names) {

    private static final Map<String, String> MEASURES = Map.of(
            "visits", "lượt người tham gia · visits",
            "people", "số người tham gia · people",
            "person_activities", "lượt người theo hoạt động · person-activities",
            "activities_opened", "hoạt động đã mở · activities opened");
    private static final List<String> ORDER = List.of("visits", "people", "person_activities", "activities_opened");
    private static final Map<String, String> REASONS = Map.of(
            "no_baseline", "năm trước chưa có số liệu · no figure in the baseline",
            "no_current", "chưa có số liệu · no figure yet",
            "only_in_current", "chỉ có trong năm nay · only in this year",
            "only_in_baseline", "chỉ có trong năm trước · only in the baseline",
            "people_not_additive", "số người không cộng dồn được · people are never added up",
            "not_divided", "báo cáo ở cấp trên, chưa có tỷ lệ · reported above, no shares",
            "type_without_counterpart", "loại không có ở năm kia · no such type in the other year",
            "type_was_split", "loại đã tách, xem tổng · the type was split, see the sum",
            "no_minutes", "năm trước không có số liệu theo giờ · the baseline has no minutes",
            "not_begun", "chưa bắt đầu · not begun");

    static ComparedLines of(JsonNode answer, Api api) {
        JsonNode catalogue = api.send("GET", "/api/v1/catalogue", null).okFor("GET /api/v1/catalogue");
        Map<String, String> names = new HashMap<>();
        catalogue
                .path("units")
                .forEach(unit -> names.put(
                        unit.path("unitId").asText(),
                        unit.path("name").path("vi").asText()));
        catalogue
                .path("activityTypes")
                .forEach(type -> names.put(
                        type.path("code").asText(), type.path("name").path("vi").asText()));
        return new ComparedLines(answer, rows(answer), names);
    }

    ComparedLines and(JsonNode more) {
        List<JsonNode> all = new ArrayList<>(rows);
        all.addAll(rows(more));
        return new ComparedLines(about, all, names);
    }

    String title() {
        return about.path("campaign").asText() + " / " + about.path("baseline").asText() + " · "
                + about.path("view").asText() + " · " + about.path("align").asText();
    }

    String standing() {
        return "số liệu tại vị trí " + about.path("position").asText() + ", tính lúc "
                + about.path("computedAt").asText() + " · figures at position "
                + about.path("position").asText() + ", computed at "
                + about.path("computedAt").asText();
    }

    /** The lines of one measure after the other, the most asked for first. */
    ComparedLines byMeasure() {
        List<JsonNode> sorted = new ArrayList<>(rows);
        sorted.sort(
                Comparator.comparingInt(row -> ORDER.indexOf(row.path("measure").asText())));
        return new ComparedLines(about, sorted, names);
    }

    /** A unit's name; one with all below it is marked. */
    String unit(JsonNode row) {
        String id = row.path("unit").asText();
        String name = names.getOrDefault(id, id);
        return row.path("scope").asText().equals("subtree") ? name + " ▾" : name;
    }

    String type(JsonNode row) {
        String code = row.path("type").asText();
        return code.isEmpty() ? "tất cả · all" : names.getOrDefault(code, code);
    }

    static String measure(JsonNode row) {
        String code = row.path("measure").asText();
        return MEASURES.getOrDefault(code, code);
    }

    static String reason(JsonNode row) {
        String code = row.path("reason").asText();
        return REASONS.getOrDefault(code, code);
    }

    static @Nullable Double number(JsonNode row, String column) {
        return row.path(column).isNumber() ? row.path(column).asDouble() : null;
    }

    private static List<JsonNode> rows(JsonNode answer) {
        List<JsonNode> rows = new ArrayList<>();
        answer.path("rows").forEach(rows::add);
        return rows;
    }
}
