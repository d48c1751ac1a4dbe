package vn.nhiphoc.standalone.demo.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.nhiphoc.standalone.reference.CatalogueDocument;
import vn.nhiphoc.standalone.reference.Cities;
import vn.nhiphoc.standalone.reference.RealUnits;
import vn.nhiphoc.standalone.reference.UnitEntry;

/**
 * The reference data of the demo: both cities' catalogue and numbered schools in Hanoi, from the product's own files.
 *
 * @param formsByType the forms that the plan names for a type, for the types that it names
 */
public record Reference(CatalogueDocument catalogue, Map<String, List<String>> formsByType) {

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
                                row -> row[0], Collectors.mapping(row -> row[1], Collectors.toList()))));
    }

    /** The units of Hanoi, those of former years too. */
    public List<UnitEntry> ofTheCity() {
        return catalogue.units().stream()
                .filter(unit -> RealUnits.HANOI.equals(unit.city()))
                .toList();
    }
}
