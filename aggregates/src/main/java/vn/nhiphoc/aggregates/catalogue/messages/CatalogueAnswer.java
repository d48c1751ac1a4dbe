package vn.nhiphoc.aggregates.catalogue.messages;

import java.util.List;
import vn.nhiphoc.aggregates.shared.Refusal;

/** What became of a document of reference data. */
public sealed interface CatalogueAnswer {

    /** How many of the document's entries were new, changed what stood, or stood already. */
    record Defined(int added, int changed, int unchanged) implements CatalogueAnswer {}

    /** Everything that is wrong with it; nothing was recorded. */
    record Refused(List<Refusal> refusals) implements CatalogueAnswer {

        public Refused {
            refusals = List.copyOf(refusals);
        }
    }
}
