package vn.nhiphoc.aggregates.catalogue;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueAnswer;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueEvent;
import vn.nhiphoc.aggregates.catalogue.messages.DefineCatalogue;
import vn.nhiphoc.aggregates.recording.Recording;

/** The reference data: units with their lives and lineage, and the codes of types, forms and outcomes. */
@AggregateRoot(type = CatalogueAggregate.TYPE)
public final class CatalogueAggregate {

    public static final String TYPE = "catalogue";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private final CatalogueState state = new CatalogueState();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public CatalogueAnswer handle(DefineCatalogue command) {
        Changes changes = CatalogueDecision.decide(state, command.document());
        Recording.record(changes.decision(), command.received());
        return changes.answer();
    }

    @EventSourcingHandler
    void on(CatalogueEvent event) {
        id = DefineCatalogue.AGGREGATE_ID;
        state.evolve(event);
    }
}
