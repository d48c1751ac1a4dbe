package vn.nhiphoc.aggregates.log;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every step between two revisions of an event. What stands in a log is never written again, so an old event takes all
 * steps from its own revision on, each time it is read. A step is never changed once events of its revision exist.
 */
final class Upcasters {

    private static final List<Upcaster> ALL = List.of(
            // 2: who says so of a link's share
            new Upcaster("catalogue.lineage-drawn", "1", "2", event -> addNull(object(event, "link"), "source")));

    private static final Map<Form, Upcaster> BY_FORM = ALL.stream()
            .collect(Collectors.toUnmodifiableMap(step -> new Form(step.name(), step.from()), Function.identity()));

    private Upcasters() {}

    /** Whether events of that revision are of the type's present form, or can be brought to it. */
    static boolean reach(EventType type, String revision) {
        return type.revision().equals(revision) || step(type, revision) != null;
    }

    /** Takes every step from that revision to the type's present one; the tree is changed. */
    static void upcast(EventType type, String revision, ObjectNode event) {
        Upcaster step = step(type, revision);
        while (step != null) {
            step.step().accept(event);
            step = step(type, step.to());
        }
    }

    private static @Nullable Upcaster step(EventType type, String revision) {
        return BY_FORM.get(new Form(type.name(), revision));
    }

    private static ObjectNode object(ObjectNode parent, String field) {
        JsonNode child = parent.get(field);
        if (child instanceof ObjectNode object) {
            return object;
        }
        throw new UnreadableEvent("\"" + field + "\" must be an object");
    }

    private static void addNull(ObjectNode object, String field) {
        if (object.has(field)) {
            throw new UnreadableEvent("\"" + field + "\" is of a later revision");
        }
        object.putNull(field);
    }

    private record Form(String name, String revision) {}
}
