package vn.nhiphoc.standalone.reference;

import java.util.List;

/** The body of {@code PUT /api/v1/catalogue}; the field names are the document's. */
public record CatalogueDocument(
        List<UnitEntry> units,
        List<LinkEntry> lineage,
        List<CodeEntry> activityTypes,
        List<CodeEntry> forms,
        List<CodeEntry> outcomeCodes,
        List<TypeLinkEntry> typeLinks) {

    /** A document that holds only some units. */
    public static CatalogueDocument ofUnits(List<UnitEntry> units) {
        return new CatalogueDocument(units, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** A document that holds only activity types and how older ones go on. */
    public static CatalogueDocument ofTypes(List<CodeEntry> types, List<TypeLinkEntry> links) {
        return new CatalogueDocument(List.of(), List.of(), types, List.of(), List.of(), links);
    }

    /** How many entries it holds. */
    public int size() {
        return units.size()
                + lineage.size()
                + activityTypes.size()
                + forms.size()
                + outcomeCodes.size()
                + typeLinks.size();
    }
}
