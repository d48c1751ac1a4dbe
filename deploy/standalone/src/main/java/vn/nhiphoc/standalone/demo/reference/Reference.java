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
import vn.nhiphoc.standalone.reference.CatalogueDocument;
import vn.nhiphoc.standalone.reference.Cities;
import vn.nhiphoc.standalone.reference.RealUnits;
import vn.nhiphoc.standalone.reference.Resource;
import vn.nhiphoc.standalone.reference.UnitEntry;

/**
 * The reference data of the demo: the cities' catalogue, numbered schools in Hanoi and its campaign of 2025, read from the product's own files. Immutable but for {@link #campaign}, which hands
 * out a copy.
 *
 * @param formsByType the forms that the plan names for a type, for the types that it names
 */
public record Reference(CatalogueDocument catalogue, Map<String, List<String>> formsByType, ObjectNode campaignBody) {

    /** The campaign's id. */
    public static final String CAMPAIGN = "hn-2025";

    /** Reads the files; a missing one is an {@link IllegalStateException} that names it. */
    public static Reference load() {
        CatalogueDocument cities = Cities.catalogue();
        List<UnitEntry> units = new ArrayList<>(cities.units());
        units.addAll(new NumberedUnits(RealUnits.today().stream()
                        .filter(place -> RealUnits.HANOI.equals(place.city()))
                        .toList())
                .all());
        return new Reference(
                new CatalogueDocument(
                        List.copyOf(units),
                        cities.lineage(),
                        cities.activityTypes(),
                        cities.forms(),
                        cities.outcomeCodes(),
                        cities.typeLinks()),
                Cities.forms().stream()
                        .collect(Collectors.groupingBy(
                                row -> row[0], Collectors.mapping(row -> row[1], Collectors.toList()))),
                campaignFile());
    }

    /** The units of the campaign's city. */
    public List<UnitEntry> ofTheCity() {
        return catalogue.units().stream()
                .filter(unit -> RealUnits.HANOI.equals(unit.city()))
                .toList();
    }

    /** The campaign's body, ending on that day. */
    public JsonNode campaign(LocalDate endsOn) {
        return campaignBody.deepCopy().put("endsOn", endsOn.toString());
    }

    private static ObjectNode campaignFile() {
        try {
            return (ObjectNode) new ObjectMapper().readTree(Resource.text("campaign-hn-2025.json"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the product's file campaign-hn-2025.json is not JSON", e);
        }
    }
}
