package vn.nhiphoc.standalone.demo.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Hanoi's reference data of 2025, read from the product's own files. Immutable but for {@link #campaign}, which hands
 * out a copy.
 *
 * @param formsByType the forms that the plan names for a type, for the types that it names
 */
public record Reference(CatalogueDocument catalogue, Map<String, List<String>> formsByType, ObjectNode campaignBody) {

    /** The campaign's id. */
    public static final String CAMPAIGN = "hn-2025";

    /** Reads the files; a missing one is an {@link IllegalStateException} that names it. */
    public static Reference load() {
        List<UnitEntry> places = RealUnits.today();
        List<UnitEntry> units = new ArrayList<>(RealUnits.bodies());
        units.addAll(places);
        units.addAll(new NumberedUnits(places).all());
        units.addAll(RealUnits.before());
        List<String[]> forms = Resource.rows("forms.tsv");
        return new Reference(
                new CatalogueDocument(
                        List.copyOf(units),
                        Lineage.links(),
                        codes(Resource.rows("activity-types.tsv"), 0),
                        codes(forms, 1),
                        codes(Resource.rows("outcome-codes.tsv"), 0)),
                forms.stream()
                        .collect(Collectors.groupingBy(
                                row -> row[0], Collectors.mapping(row -> row[1], Collectors.toList()))),
                campaignFile());
    }

    /** The campaign's body, ending on that day. */
    public JsonNode campaign(LocalDate endsOn) {
        return campaignBody.deepCopy().put("endsOn", endsOn.toString());
    }

    private static List<CodeEntry> codes(List<String[]> rows, int first) {
        return rows.stream()
                .map(row -> new CodeEntry(row[first], new Name(row[first + 1], row[first + 2])))
                .toList();
    }

    private static ObjectNode campaignFile() {
        try {
            return (ObjectNode) new ObjectMapper().readTree(Resource.text("campaign-2025.json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the product's file campaign-2025.json is not JSON", e);
        }
    }
}
