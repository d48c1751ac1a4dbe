package vn.nhiphoc.aggregates.catalogue.messages;

import java.util.List;

/** Reference data in one document: entries are added or changed by id, none is removed. */
public record CatalogueDocument(
        List<Unit> units,
        List<LineageLink> lineage,
        List<CodeEntry> activityTypes,
        List<CodeEntry> forms,
        List<CodeEntry> outcomeCodes,
        List<TypeLink> typeLinks) {

    public CatalogueDocument {
        units = List.copyOf(units);
        lineage = List.copyOf(lineage);
        activityTypes = List.copyOf(activityTypes);
        forms = List.copyOf(forms);
        outcomeCodes = List.copyOf(outcomeCodes);
        typeLinks = List.copyOf(typeLinks);
    }
}
