package vn.nhiphoc.aggregates.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import vn.nhiphoc.aggregates.catalogue.messages.ActivityTypeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueDocument;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueEvent;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.catalogue.messages.FormDefined;
import vn.nhiphoc.aggregates.catalogue.messages.LineageDrawn;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.catalogue.messages.OutcomeCodeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.TypeLink;
import vn.nhiphoc.aggregates.catalogue.messages.TypeLinkDrawn;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.catalogue.messages.UnitDefined;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/** The catalogue as its facts leave it, entries in the order of their first mention. Not thread-safe. */
public final class CatalogueState {

    private final Map<UnitId, Unit> units = new LinkedHashMap<>();
    private final Map<LinkId, LineageLink> lineage = new LinkedHashMap<>();
    private final Map<TypeCode, CodeEntry> activityTypes = new LinkedHashMap<>();
    private final Map<TypeCode, CodeEntry> forms = new LinkedHashMap<>();
    private final Map<TypeCode, CodeEntry> outcomeCodes = new LinkedHashMap<>();
    private final Set<TypeLink> typeLinks = new LinkedHashSet<>();

    public void evolve(CatalogueEvent event) {
        if (event instanceof UnitDefined e) {
            units.put(e.unit().unitId(), e.unit());
        } else if (event instanceof LineageDrawn e) {
            lineage.put(LinkId.of(e.link()), e.link());
        } else if (event instanceof ActivityTypeDefined e) {
            activityTypes.put(e.entry().code(), e.entry());
        } else if (event instanceof FormDefined e) {
            forms.put(e.entry().code(), e.entry());
        } else if (event instanceof OutcomeCodeDefined e) {
            outcomeCodes.put(e.entry().code(), e.entry());
        } else if (event instanceof TypeLinkDrawn e) {
            typeLinks.add(e.link());
        }
    }

    /** All of it in one document. */
    public CatalogueDocument document() {
        return new CatalogueDocument(
                new ArrayList<>(units.values()),
                new ArrayList<>(lineage.values()),
                new ArrayList<>(activityTypes.values()),
                new ArrayList<>(forms.values()),
                new ArrayList<>(outcomeCodes.values()),
                new ArrayList<>(typeLinks));
    }

    Map<UnitId, Unit> units() {
        return units;
    }

    Map<LinkId, LineageLink> lineage() {
        return lineage;
    }

    Map<TypeCode, CodeEntry> activityTypes() {
        return activityTypes;
    }

    Map<TypeCode, CodeEntry> forms() {
        return forms;
    }

    Map<TypeCode, CodeEntry> outcomeCodes() {
        return outcomeCodes;
    }

    Set<TypeLink> typeLinks() {
        return typeLinks;
    }

    /** What tells one link of the lineage from another. */
    record LinkId(UnitId from, UnitId to, LocalDate effectiveOn) {

        static LinkId of(LineageLink link) {
            return new LinkId(link.from(), link.to(), link.effectiveOn());
        }
    }
}
