package vn.nhiphoc.audit.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.nhiphoc.audit.LoggedEvent;

/** Says of the summaries of one unit and type what each did. */
final class SummaryEffects {

    private SummaryEffects() {}

    /** The part of their JSON by which the summaries of a unit and type are found. */
    static String text(String unit, String type) {
        return "\"unitId\":" + Json.quoted(unit) + ",\"type\":" + Json.quoted(type);
    }

    static boolean isOne(LoggedEvent event) {
        return event.name().startsWith("summary.");
    }

    /** The steps of those that bear on what is asked for. */
    static List<Step> steps(List<LoggedEvent> events, Question question) {
        Set<String> takenBack = new HashSet<>();
        events.stream()
                .filter(event -> event.name().equals("summary.voided"))
                .forEach(event -> takenBack.add(key(Json.read(event.payload()))));
        List<Step> steps = new ArrayList<>();
        for (LoggedEvent event : events) {
            JsonNode payload = Json.read(event.payload());
            String day = payload.path("day").isNull() ? "" : payload.path("day").asText();
            boolean bears = question.campaign() == null
                    || question.campaign().equals(payload.path("campaignId").asText());
            if (isOne(event)
                    && bears
                    && (question.day() == null
                            || day.isEmpty()
                            || day.equals(question.day().toString()))) {
                steps.add(step(event, payload, day, takenBack.contains(key(payload))));
            }
        }
        return steps;
    }

    private static Step step(LoggedEvent event, JsonNode payload, String day, boolean takenBack) {
        String key = payload.path("key").asText();
        String of = day.isEmpty() ? "cả tuần · the whole week" : day;
        if (event.name().equals("summary.voided")) {
            return new Step(event, key + " " + of, "rút lại số tổng hợp", "takes the summary back");
        }
        JsonNode visits = payload.path("visits");
        String vi = visits.isNull() ? "chưa biết số lượt" : "báo tổng hợp " + visits.asText() + " lượt";
        String en = visits.isNull() ? "knows no visits" : "sums up " + visits.asText() + " visits";
        if (takenBack) {
            return new Step(event, key + " " + of, vi + ", sau đó bị rút", en + ", taken back later");
        }
        return day.isEmpty()
                ? new Step(
                        event,
                        key + " " + of,
                        vi + ": chỉ vào tổng cả tuần, khi trong tuần không có số liệu chi tiết hơn",
                        en + ": only in the week's total, where nothing finer stands in the week")
                : new Step(
                        event,
                        key + " " + of,
                        vi + ": được tính khi trong ngày không có điểm danh hay số báo cáo",
                        en + ": counts where no check-in and no headcount stands that day");
    }

    private static String key(JsonNode payload) {
        return payload.path("campaignId").asText() + " " + payload.path("key").asText();
    }
}
