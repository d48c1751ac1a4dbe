package vn.nhiphoc.ingest.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueDocument;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.catalogue.messages.TypeLink;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.ingest.files.Reference;
import vn.nhiphoc.ingest.rest.ReferenceData;

/**
 * The reference data that a mapping brings and the system does not know. What the system knows stays as it is: a file
 * must not undo what the office has changed since.
 *
 * @param missing what is to be added to the catalogue
 * @param together the catalogue with it
 * @param campaigns by id, each to be added when its first line comes
 */
record Brought(CatalogueDocument missing, CatalogueDocument together, Map<String, Campaign> campaigns) {

    static Brought of(Reference reference, CatalogueDocument known) {
        CatalogueDocument brought = ReferenceData.catalogue(reference.catalogue());
        CatalogueDocument missing = new CatalogueDocument(
                missing(brought.units(), known.units(), Unit::unitId),
                missing(brought.lineage(), known.lineage(), Brought::ends),
                missing(brought.activityTypes(), known.activityTypes(), CodeEntry::code),
                missing(brought.forms(), known.forms(), CodeEntry::code),
                missing(brought.outcomeCodes(), known.outcomeCodes(), CodeEntry::code),
                missing(brought.typeLinks(), known.typeLinks(), Brought::ends));
        CatalogueDocument together = new CatalogueDocument(
                joined(known.units(), missing.units()),
                joined(known.lineage(), missing.lineage()),
                joined(known.activityTypes(), missing.activityTypes()),
                joined(known.forms(), missing.forms()),
                joined(known.outcomeCodes(), missing.outcomeCodes()),
                joined(known.typeLinks(), missing.typeLinks()));
        Map<String, Campaign> campaigns = new HashMap<>();
        reference.campaigns().forEach((id, body) -> campaigns.put(id, ReferenceData.campaign(id, body)));
        return new Brought(missing, together, campaigns);
    }

    boolean addsToCatalogue() {
        return Stream.of(
                        missing.units(),
                        missing.lineage(),
                        missing.activityTypes(),
                        missing.forms(),
                        missing.outcomeCodes(),
                        missing.typeLinks())
                .anyMatch(list -> !list.isEmpty());
    }

    Optional<Campaign> campaign(String id) {
        return Optional.ofNullable(campaigns.get(id));
    }

    private static List<Object> ends(LineageLink link) {
        return List.of(link.from(), link.to(), link.effectiveOn());
    }

    private static List<Object> ends(TypeLink link) {
        return List.of(link.from(), link.to(), link.effectiveOn());
    }

    private static <T> List<T> missing(List<T> brought, Collection<T> known, Function<T, @Nullable Object> id) {
        Set<@Nullable Object> ids = new HashSet<>();
        known.forEach(entry -> ids.add(id.apply(entry)));
        return brought.stream().filter(entry -> !ids.contains(id.apply(entry))).toList();
    }

    private static <T> List<T> joined(List<T> known, List<T> missing) {
        List<T> all = new ArrayList<>(known);
        all.addAll(missing);
        return all;
    }
}
