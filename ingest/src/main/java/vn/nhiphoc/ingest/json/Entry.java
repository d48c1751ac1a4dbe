package vn.nhiphoc.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.ingest.problem.Fault;

/**
 * One entry of a document as it was read, before anybody looks at its fields.
 *
 * @param line the line of the document on which it begins, from 1
 * @param faults what reading it showed already: a field that stands twice, too much in it
 */
public record Entry(JsonNode value, int line, List<Fault> faults) {

    public Entry {
        faults = List.copyOf(faults);
    }

    /** The field's value if there is one that fits, whatever else is wrong with the entry. */
    public <T> @Nullable T find(String field, Kind<T> kind) {
        @Nullable JsonNode found = value.get(field);
        try {
            return found == null ? null : kind.read(found);
        } catch (Unfit e) {
            return null;
        }
    }
}
