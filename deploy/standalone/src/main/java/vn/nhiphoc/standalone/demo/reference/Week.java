package vn.nhiphoc.standalone.demo.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import vn.nhiphoc.standalone.reference.Resource;

/** The Week of one year in Hanoi: its campaign as the product's own file has it. */
public final class Week {

    private static final String FIRST_DAY = "startsOn";
    private static final String LAST_DAY = "endsOn";

    private final String campaign;
    private final ObjectNode body;

    private Week(String campaign, ObjectNode body) {
        this.campaign = campaign;
        this.body = body;
    }

    /** Reads the campaign's file; a year that has none is an {@link IllegalStateException} that names the file. */
    public static Week of(int year) {
        String campaign = "hn-" + year;
        String file = "campaign-" + campaign + ".json";
        try {
            return new Week(campaign, (ObjectNode) new ObjectMapper().readTree(Resource.text(file)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the product's file " + file + " is not JSON", e);
        }
    }

    /** The campaign's id. */
    public String campaign() {
        return campaign;
    }

    public int year() {
        return firstDay().getYear();
    }

    public LocalDate firstDay() {
        return LocalDate.parse(body.get(FIRST_DAY).textValue());
    }

    public LocalDate lastDay() {
        return LocalDate.parse(body.get(LAST_DAY).textValue());
    }

    /** The campaign's document, ending on that day. */
    public JsonNode endingOn(LocalDate day) {
        return body.deepCopy().put(LAST_DAY, day.toString());
    }
}
