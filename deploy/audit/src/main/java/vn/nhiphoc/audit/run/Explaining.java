package vn.nhiphoc.audit.run;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.nhiphoc.audit.Difference;
import vn.nhiphoc.audit.LoggedEvent;
import vn.nhiphoc.audit.facts.Activity;
import vn.nhiphoc.audit.facts.Facts;
import vn.nhiphoc.audit.facts.Line;

/** Finds the events behind figures, in one look at the log for all questions. */
final class Explaining {
    private static final String ACTIVITY = "\"activityId\":";

    private final LogReading log;
    private final Facts facts;

    Explaining(LogReading log, Facts facts) {
        this.log = log;
        this.facts = facts;
    }

    List<Explained> explain(List<Difference> differences) throws SQLException {
        Map<Difference, Question> questions = new LinkedHashMap<>();
        for (Difference difference : differences) {
            questions.put(difference, Question.of(facts, difference.row()));
        }
        Map<String, List<LoggedEvent>> byText = gather(questions.values());
        List<Explained> explained = new ArrayList<>();
        questions.forEach((difference, question) ->
                explained.add(Explained.of(difference, steps(question, byText, evidence(question, byText)))));
        return explained;
    }

    /** The events that hold one of the texts that questions name, by text. */
    Map<String, List<LoggedEvent>> gather(Iterable<Question> questions) throws SQLException {
        Set<String> texts = new LinkedHashSet<>();
        for (Question question : questions) {
            question.activities().forEach(id -> texts.add(text(id)));
            texts.addAll(question.entries());
        }
        Map<String, List<LoggedEvent>> found = new HashMap<>();
        log.containing(
                texts,
                event -> texts.stream()
                        .filter(event.payload()::contains)
                        .forEach(text -> found.computeIfAbsent(text, t -> new ArrayList<>())
                                .add(event)));
        return found;
    }

    /** The events of each activity that a question concerns. */
    static Map<String, Evidence> evidence(Question question, Map<String, List<LoggedEvent>> byText) {
        Map<String, Evidence> evidence = new LinkedHashMap<>();
        for (String id : question.activities()) {
            evidence.put(id, Evidence.of(byText.getOrDefault(text(id), List.of())));
        }
        return evidence;
    }

    List<Step> steps(Question question, Map<String, List<LoggedEvent>> byText, Map<String, Evidence> evidence) {
        List<Step> steps = new ArrayList<>();
        evidence.forEach((id, of) -> {
            Activity activity = facts.activity(id);
            if (activity != null) {
                steps.addAll(steps(question, activity, of));
            }
        });
        for (String entry : question.entries()) {
            if (entry.contains(",\"type\":")) {
                steps.addAll(SummaryEffects.steps(byText.getOrDefault(entry, List.of()), question));
            }
            byText.getOrDefault(entry, List.of()).stream()
                    .filter(event -> Entries.isDefinition(event, entry))
                    .forEach(event -> steps.add(new Step(event, entry, "định nghĩa", "defines it")));
        }
        steps.sort((one, other) -> one.event().compareTo(other.event()));
        return steps;
    }

    private static List<Step> steps(Question question, Activity activity, Evidence evidence) {
        LineEffects lines = new LineEffects(activity, question, evidence);
        FactEffects own = new FactEffects(activity.id(), question, evidence);
        List<Step> steps = new ArrayList<>();
        for (LoggedEvent event : evidence.events()) {
            Line line = evidence.lines().get(event);
            if (line == null) {
                own.step(event).ifPresent(steps::add);
            } else if (question.asksFor(line.at())) {
                steps.add(lines.step(event, line));
            }
        }
        return steps;
    }

    private static String text(String activity) {
        return ACTIVITY + Json.quoted(activity);
    }
}
