package vn.nhiphoc.aggregates.eventstore;

import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import vn.nhiphoc.aggregates.log.UnreadableEvent;
import vn.nhiphoc.aggregates.shared.Command;
import vn.nhiphoc.aggregates.sql.Attempts;

/** Commands in, answers out, each unit of work tried again when it collides. Thread-safe. */
public final class LogWriter implements AutoCloseable {

    private final Configuration axon;
    private final CommandGateway gateway;

    /** @param pool connections of the intake's role with auto-commit; it stays the caller's */
    public LogWriter(DataSource pool) {
        this.axon = EventStores.start(pool);
        this.gateway = axon.commandGateway();
    }

    /** Where batches append. */
    public EventStore eventStore() {
        return axon.eventStore();
    }

    /** Decides one command in one transaction; what comes back is the command handler's result. */
    public <R> R send(Command command, Class<R> answer) {
        try {
            return Attempts.of("recording " + command.aggregateId(), () -> answer.cast(gateway.sendAndWait(command)));
        } catch (RuntimeException e) {
            throw UnreadableEvent.behind(e);
        }
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
