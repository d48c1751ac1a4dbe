package vn.nhiphoc.aggregates.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueDocument;
import vn.nhiphoc.aggregates.catalogue.messages.CodeEntry;
import vn.nhiphoc.aggregates.catalogue.messages.TypeLink;
import vn.nhiphoc.aggregates.shared.Nearest;
import vn.nhiphoc.aggregates.shared.RefusalCodes;
import vn.nhiphoc.aggregates.shared.TypeCode;

/** What must hold of the crosswalk of activity types: known types, and none that goes on as itself. */
final class TypeLinkRules {

    private final List<TypeLink> sent;
    private final Set<TypeCode> known;
    private final Faults faults;

    TypeLinkRules(CatalogueState state, CatalogueDocument document, Faults faults) {
        this.sent = document.typeLinks();
        this.known = new HashSet<>(state.activityTypes().keySet());
        document.activityTypes().stream().map(CodeEntry::code).forEach(known::add);
        this.faults = faults;
    }

    void check() {
        Set<TypeLink> seen = new HashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            TypeLink link = sent.get(i);
            String place = "typeLinks[" + i + "].";
            if (!seen.add(link)) {
                faults.add(RefusalCodes.DUPLICATE, place + "from", "this link stands here twice");
            }
            known(place + "from", link.from());
            known(place + "to", link.to());
            if (link.from().equals(link.to())) {
                faults.add(RefusalCodes.SAME_TYPE, place + "to", link.from() + " would go on as itself: leave it out");
            }
        }
    }

    private void known(String field, TypeCode code) {
        if (!known.contains(code)) {
            faults.add(
                    RefusalCodes.UNKNOWN_TYPE,
                    field,
                    "no activity type is called " + code
                            + Nearest.hint(
                                    code.value(),
                                    known.stream().map(TypeCode::value).toList()));
        }
    }
}
