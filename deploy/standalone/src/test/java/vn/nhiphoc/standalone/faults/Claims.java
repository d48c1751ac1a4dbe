package vn.nhiphoc.standalone.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the log must hold of attendance by the answers that clients got: each line that was answered {@code recorded} or
 * {@code repeated} once, with the content that was sent, and no other.
 */
public final class Claims {
    private final Map<String, String> lines = new HashMap<>();
    private final Set<String> voided = new HashSet<>();
    private final Map<String, Integer> recorded = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** Takes in a call and its answer, if it was a batch of attendance. */
    void answered(Clients.Answered answered) {
        if (answered.call().path().equals("/api/v1/attendance")) {
            answered(answered.sent(), answered.answer());
        }
    }

    /** Takes in a batch of attendance and its answer. */
    public void answered(JsonNode sent, JsonNode answer) {
        JsonNode results = answer.path("results");
        for (int i = 0; i < results.size(); i++) {
            JsonNode line = sent.path("lines").get(i);
            String status = results.get(i).path("status").asText();
            if (status.equals("refused")) {
                continue;
            }
            boolean isVoid = line.path("kind").asText().equals("void");
            String id = line.path("activityId").asText() + "/"
                    + line.path(isVoid ? "of" : "key").asText();
            if (status.equals("recorded")) {
                recorded.merge(isVoid ? "void " + id : id, 1, Integer::sum);
            }
            if (isVoid) {
                voided.add(id);
            } else {
                String content = content(line, line.path("kind").asText());
                String before = lines.put(id, content);
                if (before != null && !before.equals(content)) {
                    wrong.add(id + " was accepted with two contents: " + before + " and " + content);
                }
            }
        }
    }

    /** How many lines and voids must be there. */
    int size() {
        return lines.size() + voided.size();
    }

    /** How often a line was answered {@code recorded}; of a void, by {@code void } and the line's. */
    public int recorded(String id) {
        return recorded.getOrDefault(id, 0);
    }

    /** What is wrong with the log's attendance, if anything. */
    public List<String> against(List<Log.Stored> events) throws IOException {
        Map<String, Integer> found = new HashMap<>();
        for (Log.Stored event : events) {
            if (!event.type().startsWith("attendance.")) {
                continue;
            }
            JsonNode payload = Clients.JSON.readTree(event.payload());
            String id = payload.path("activityId").asText() + "/"
                    + payload.path("key").asText();
            if (event.type().equals("attendance.line-voided")) {
                found.merge("void " + id, 1, Integer::sum);
            } else {
                found.merge(id, 1, Integer::sum);
                String kind = event.type().equals("attendance.checked-in") ? "check_in" : "check_out";
                String content = content(payload, kind);
                if (!content.equals(lines.get(id))) {
                    wrong.add(id + " is in the log as " + content + ", was accepted as " + lines.get(id));
                }
            }
        }
        lines.keySet().forEach(id -> once(id, found.remove(id)));
        voided.forEach(id -> once("void " + id, found.remove("void " + id)));
        found.keySet().forEach(id -> wrong.add(id + " is in the log, but nobody was told so"));
        recorded.forEach((id, times) -> {
            if (times > 1) {
                wrong.add(id + " was answered recorded " + times + " times");
            }
        });
        return wrong;
    }

    private void once(String id, Integer times) {
        if (times == null || times != 1) {
            wrong.add(id + " was answered recorded or repeated, and is in the log " + (times == null ? 0 : times)
                    + " times");
        }
    }

    private static String content(JsonNode line, String kind) {
        Set<String> flags = new TreeSet<>();
        line.path("flags").forEach(flag -> flags.add(flag.asText()));
        boolean asked = line.path("flags").isArray();
        return kind + " " + line.path("audience").asText() + " " + (asked ? flags : "not asked") + " "
                + OffsetDateTime.parse(line.path("at").asText()).toInstant().toEpochMilli();
    }
}
