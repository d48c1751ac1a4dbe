package vn.nhiphoc.aggregates.catalogue.messages;

import vn.nhiphoc.aggregates.shared.Command;
import vn.nhiphoc.aggregates.shared.Received;

/** Add or change reference data; one error anywhere and nothing of the document is recorded. */
public record DefineCatalogue(CatalogueDocument document, Received received) implements Command {

    /** There is one catalogue. */
    public static final String AGGREGATE_ID = "catalogue";

    @Override
    public String aggregateId() {
        return AGGREGATE_ID;
    }
}
