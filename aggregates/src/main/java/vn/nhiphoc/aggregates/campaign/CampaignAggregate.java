package vn.nhiphoc.aggregates.campaign;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.CampaignDefined;
import vn.nhiphoc.aggregates.campaign.messages.DefineCampaign;
import vn.nhiphoc.aggregates.recording.Recording;
import vn.nhiphoc.aggregates.shared.Answer;

/** A campaign with its plans. */
@AggregateRoot(type = CampaignAggregate.TYPE)
public final class CampaignAggregate {

    public static final String TYPE = "campaign";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String id;

    private @Nullable Campaign standing;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    public Answer handle(DefineCampaign command) {
        return Recording.record(CampaignDecision.decide(standing, command), command.received());
    }

    @EventSourcingHandler
    void on(CampaignDefined event) {
        id = DefineCampaign.aggregateIdOf(event.campaign().campaignId());
        standing = event.campaign();
    }
}
