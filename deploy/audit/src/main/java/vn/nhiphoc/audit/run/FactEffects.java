package vn.nhiphoc.audit.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.audit.LoggedEvent;
import vn.nhiphoc.audit.facts.Clock;

/** Says of one activity's own facts what each did. */
final class FactEffects {
    private final String activity;
    private final Question question;
    private final Map<LocalDate, LoggedEvent> lastHeadcounts = new HashMap<>();

    FactEffects(String activity, Question question, Evidence evidence) {
        this.activity = activity;
        this.question = question;
        for (LoggedEvent event : evidence.events()) {
            LocalDate day = headcountDay(event);
            if (day != null) {
                lastHeadcounts.put(day, event);
            }
        }
    }

    /** The local day that a fact speaks of: of a headcount, or on which a plan begins; null of others. */
    static @Nullable LocalDate dayOf(LoggedEvent event) {
        JsonNode payload = Json.read(event.payload());
        JsonNode at = payload.has("details") ? payload.path("details").path("startsAt") : payload.path("at");
        boolean dated = payload.has("details") || event.name().equals("activity.headcount-reported");
        return dated ? moment(at).map(Clock::day).orElse(null) : null;
    }

    /** Empty where it does not bear on what is asked for. */
    Optional<Step> step(LoggedEvent event) {
        JsonNode payload = Json.read(event.payload());
        return switch (event.name()) {
            case "activity.planned", "activity.changed" -> Optional.of(plan(event, payload));
            case "activity.moved" -> {
                String unit = payload.path("unitId").asText();
                yield told(event, "chuyển sang đơn vị " + unit, "moves all that it counted to " + unit);
            }
            case "activity.retyped" -> {
                String type = payload.path("type").asText();
                yield told(event, "đổi loại thành " + type, "moves all that it counted to " + type);
            }
            case "activity.opened" -> told(event, "khai mạc", "opened");
            case "activity.closed" -> told(event, "kết thúc", "closed");
            case "activity.cancelled" -> told(event, "hủy: không tính gì nữa", "cancelled: counts nowhere");
            case "activity.reinstated" -> told(event, "khôi phục: lại được tính", "reinstated: counts again");
            case "activity.outcome-reported" -> told(event, "báo kết quả", "reports an outcome");
            case "activity.headcount-reported" -> headcount(event, payload);
            default -> told(event, "chưa hiểu, không tính", "not understood, counts nowhere");
        };
    }

    private Step plan(LoggedEvent event, JsonNode payload) {
        String day = moment(payload.path("details").path("startsAt"))
                .map(at -> Clock.day(at).toString())
                .orElse("?");
        String place =
                (payload.path("unitId").asText("") + " " + payload.path("type").asText("")).strip();
        return new Step(
                event,
                (activity + " " + place).strip(),
                "kế hoạch bắt đầu ngày " + day,
                "is planned to begin on " + day);
    }

    private Optional<Step> headcount(LoggedEvent event, JsonNode payload) {
        Long at = moment(payload.path("at")).orElse(null);
        if (at == null || !question.asksForDayOf(at)) {
            return Optional.empty();
        }
        long visits = 0;
        for (JsonNode count : payload.path("counts")) {
            visits += count.path("visits").asLong();
        }
        boolean last = event.equals(lastHeadcounts.get(Clock.day(at)));
        if (!last) {
            return told(event, "báo " + visits + ", sau đó bị thay", "reports " + visits + ", replaced later");
        } else if (payload.path("counts").isEmpty()) {
            return told(
                    event, "rút số báo cáo: lượt lại theo điểm danh", "withdraws the headcount: check-ins count again");
        }
        return told(
                event,
                "báo " + visits + ": thay điểm danh trong ngày",
                "reports " + visits + ": stands for the day instead of the check-ins");
    }

    private Optional<Step> told(LoggedEvent event, String vi, String en) {
        return Optional.of(new Step(event, activity, vi, en));
    }

    private static @Nullable LocalDate headcountDay(LoggedEvent event) {
        return event.name().equals("activity.headcount-reported")
                ? moment(Json.read(event.payload()).path("at")).map(Clock::day).orElse(null)
                : null;
    }

    private static Optional<Long> moment(JsonNode node) {
        try {
            return Optional.of(Instant.parse(node.asText()).toEpochMilli());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
