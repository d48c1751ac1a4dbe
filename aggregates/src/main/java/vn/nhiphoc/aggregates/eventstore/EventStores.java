package vn.nhiphoc.aggregates.eventstore;

import javax.sql.DataSource;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import vn.nhiphoc.aggregates.activity.ActivityAggregate;
import vn.nhiphoc.aggregates.attendance.LineAggregate;
import vn.nhiphoc.aggregates.campaign.CampaignAggregate;
import vn.nhiphoc.aggregates.catalogue.CatalogueAggregate;
import vn.nhiphoc.aggregates.outcome.UnitOutcomesAggregate;
import vn.nhiphoc.aggregates.shared.Command;
import vn.nhiphoc.aggregates.summary.SummaryAggregate;

/** Wires Axon: the six aggregates on the log. No tracking processors: readers use the log's safe tail. */
final class EventStores {

    /** Commands know their aggregate, so that messages need no annotations of Axon. */
    static final CommandTargetResolver TARGET =
            message -> new VersionedAggregateIdentifier((Object) ((Command) message.getPayload()).aggregateId(), null);

    private EventStores() {}

    static Configuration start(DataSource pool) {
        Serializer serializer = new LogSerializer();
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(c -> serializer)
                .configureEventSerializer(c -> serializer)
                .configureMessageSerializer(c -> serializer)
                .configureEmbeddedEventStore(c -> new PostgresEventStorage(pool, serializer));
        aggregate(configurer, CatalogueAggregate.class);
        aggregate(configurer, CampaignAggregate.class);
        aggregate(configurer, ActivityAggregate.class);
        aggregate(configurer, UnitOutcomesAggregate.class);
        aggregate(configurer, LineAggregate.class);
        aggregate(configurer, SummaryAggregate.class);
        return configurer.start();
    }

    private static <A> void aggregate(Configurer configurer, Class<A> type) {
        configurer.configureAggregate(
                AggregateConfigurer.defaultConfiguration(type).configureCommandTargetResolver(c -> TARGET));
    }
}
