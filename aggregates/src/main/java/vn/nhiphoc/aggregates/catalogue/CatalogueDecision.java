package vn.nhiphoc.aggregates.catalogue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.nhiphoc.aggregates.catalogue.CatalogueState.LinkId;
import vn.nhiphoc.aggregates.catalogue.messages.ActivityTypeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueDocument;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.catalogue.messages.FormDefined;
import vn.nhiphoc.aggregates.catalogue.messages.LineageDrawn;
import vn.nhiphoc.aggregates.catalogue.messages.LineageLink;
import vn.nhiphoc.aggregates.catalogue.messages.OutcomeCodeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.TypeLinkDrawn;
import vn.nhiphoc.aggregates.catalogue.messages.Unit;
import vn.nhiphoc.aggregates.catalogue.messages.UnitDefined;
import vn.nhiphoc.aggregates.shared.Normal;
import vn.nhiphoc.aggregates.shared.RefusalCodes;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;

/** What the catalogue makes of a document: every fault of it, or the entries that are new or differ. */
final class CatalogueDecision {

    private CatalogueDecision() {}

    static Changes decide(CatalogueState state, CatalogueDocument document) {
        List<Unit> units =
                document.units().stream().map(CatalogueDecision::normal).toList();
        List<LineageLink> links =
                document.lineage().stream().map(CatalogueDecision::normal).toList();
        Faults faults = new Faults();
        codes("activityTypes", document.activityTypes(), faults);
        codes("forms", document.forms(), faults);
        codes("outcomeCodes", document.outcomeCodes(), faults);
        Map<UnitId, Unit> mergedUnits = new LinkedHashMap<>(state.units());
        units.forEach(unit -> mergedUnits.put(unit.unitId(), unit));
        Map<LinkId, LineageLink> mergedLinks = new LinkedHashMap<>(state.lineage());
        links.forEach(link -> mergedLinks.put(LinkId.of(link), link));
        UnitRules unitRules = new UnitRules(mergedUnits, faults);
        unitRules.check(units);
        new LineageRules(mergedLinks, unitRules, faults).check(links, mergedUnits.keySet());
        new TypeLinkRules(state, document, faults).check();
        Changes changes = new Changes(faults.found());
        if (faults.found().isEmpty()) {
            entries(state, document, changes);
            UnitRules.parentsFirst(units)
                    .forEach(unit -> changes.note(state.units().get(unit.unitId()), unit, new UnitDefined(unit)));
            links.forEach(link -> changes.note(state.lineage().get(LinkId.of(link)), link, new LineageDrawn(link)));
            document.typeLinks()
                    .forEach(link -> changes.note(
                            state.typeLinks().contains(link) ? link : null, link, new TypeLinkDrawn(link)));
        }
        return changes;
    }

    private static void entries(CatalogueState state, CatalogueDocument document, Changes changes) {
        normal(document.activityTypes())
                .forEach(e -> changes.note(state.activityTypes().get(e.code()), e, new ActivityTypeDefined(e)));
        normal(document.forms()).forEach(e -> changes.note(state.forms().get(e.code()), e, new FormDefined(e)));
        normal(document.outcomeCodes())
                .forEach(e -> changes.note(state.outcomeCodes().get(e.code()), e, new OutcomeCodeDefined(e)));
    }

    private static void codes(String list, List<CodeEntry> entries, Faults faults) {
        Set<TypeCode> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!seen.add(entries.get(i).code())) {
                faults.add(
                        RefusalCodes.DUPLICATE,
                        list + "[" + i + "].code",
                        entries.get(i).code() + " stands here twice");
            }
        }
    }

    private static List<CodeEntry> normal(List<CodeEntry> entries) {
        return entries.stream()
                .map(entry -> new CodeEntry(entry.code(), Normal.name(entry.name())))
                .toList();
    }

    private static LineageLink normal(LineageLink link) {
        return new LineageLink(
                link.from(),
                link.to(),
                link.effectiveOn(),
                link.share(),
                link.estimated(),
                Normal.optional(link.source()));
    }

    private static Unit normal(Unit unit) {
        return new Unit(
                unit.unitId(),
                Normal.optional(unit.officialCode()),
                Normal.name(unit.name()),
                unit.kind(),
                Normal.optional(unit.city()),
                unit.parentId(),
                unit.locatedIn(),
                unit.population(),
                unit.populationAsOf(),
                unit.validFrom(),
                unit.validTo());
    }
}
