package vn.nhiphoc.ingest.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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
}
