package vn.nhiphoc.standalone.reference;

import java.util.List;

/** The body of {@code PUT /api/v1/catalogue}; the field names are the document's. */
public record CatalogueDocument(
        List<UnitEntry> units,
        List<LinkEntry> lineage,
        List<CodeEntry> activityTypes,
        List<CodeEntry> forms,
        List<CodeEntry> outcomeCodes) {

    /** A document that holds only some units. */
    public static CatalogueDocument ofUnits(List<UnitEntry> units) {
        return new CatalogueDocument(units, List.of(), List.of(), List.of(), List.of());
    }

    /** How many entries it holds. */
    public int size() {
        return units.size() + lineage.size() + activityTypes.size() + forms.size() + outcomeCodes.size();
    }
}
