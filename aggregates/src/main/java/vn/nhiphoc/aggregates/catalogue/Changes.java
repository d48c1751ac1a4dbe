package vn.nhiphoc.aggregates.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueAnswer;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueEvent;
import vn.nhiphoc.aggregates.shared.Decision;
import vn.nhiphoc.aggregates.shared.Refusal;

/** What a document does to the catalogue, entry by entry, or what is wrong with it. */
final class Changes {

    private final List<CatalogueEvent> events = new ArrayList<>();
    private final List<Refusal> faults;
    private int added;
    private int changed;
    private int unchanged;

    Changes(List<Refusal> faults) {
        this.faults = List.copyOf(faults);
    }

    void note(@Nullable Object standing, Object sent, CatalogueEvent fact) {
        if (sent.equals(standing)) {
            unchanged++;
            return;
        }
        events.add(fact);
        if (standing == null) {
            added++;
        } else {
            changed++;
        }
    }

    Decision decision() {
        return faults.isEmpty() ? new Decision.Facts(List.copyOf(events)) : new Decision.Refused(faults);
    }

    CatalogueAnswer answer() {
        return faults.isEmpty()
                ? new CatalogueAnswer.Defined(added, changed, unchanged)
                : new CatalogueAnswer.Refused(faults);
    }
}
