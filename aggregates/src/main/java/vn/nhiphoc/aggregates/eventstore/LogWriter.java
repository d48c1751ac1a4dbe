package vn.nhiphoc.aggregates.eventstore;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import vn.nhiphoc.aggregates.activity.ActivityAggregate;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Command;
import vn.nhiphoc.aggregates.sql.Attempts;
import vn.nhiphoc.aggregates.sql.SqlFailure;

/** Commands in, answers out, each unit of work tried again when it collides. Thread-safe. */
public final class LogWriter implements AutoCloseable {

    private final DataSource pool;
    private final Configuration axon;
    private final CommandGateway gateway;
    private final Repository<ActivityAggregate> activities;

    /** @param pool connections of the intake's role without auto-commit; it stays the caller's */
    public LogWriter(DataSource pool) {
        this.pool = pool;
        this.axon = EventStores.start(pool);
        this.gateway = axon.commandGateway();
        this.activities = axon.repository(ActivityAggregate.class);
    }

    /** Where batches of attendance append. */
    public EventStore eventStore() {
        return axon.eventStore();
    }

    /** Decides one command in one transaction; what comes back is the command handler's result. */
    public <R> R send(Command command, Class<R> answer) {
        return Attempts.of("recording " + command.aggregateId(), () -> answer.cast(gateway.sendAndWait(command)));
    }

    /** Decides all lines in one transaction, those of one activity in their order; one answer a line. */
    public List<Answer> enter(List<EnterActivity> lines) {
        return Attempts.of("recording " + lines.size() + " activities", () -> enterOnce(lines));
    }

    private List<Answer> enterOnce(List<EnterActivity> lines) {
        List<Answer> answers = new ArrayList<>(Collections.nCopies(lines.size(), Answer.repeated()));
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(null);
        unitOfWork.executeWithResult(() -> {
            prefetch(unitOfWork, lines);
            IntStream.range(0, lines.size())
                    .boxed()
                    .sorted(Comparator.comparing(i -> lines.get(i).aggregateId()))
                    .forEach(i -> answers.set(i, enter(lines.get(i))));
            return answers;
        });
        return answers;
    }

    private Answer enter(EnterActivity line) {
        try {
            Aggregate<ActivityAggregate> activity = activities.loadOrCreate(line.aggregateId(), ActivityAggregate::new);
            return activity.invoke(aggregate -> aggregate.handle(line));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("cannot load " + line.aggregateId(), e);
        }
    }

    private void prefetch(UnitOfWork<?> unitOfWork, List<EnterActivity> lines) {
        List<String> ids =
                lines.stream().map(EnterActivity::aggregateId).distinct().toList();
        try (LogReader reader = LogReader.open(pool)) {
            Prefetched.into(unitOfWork, ActivityAggregate.TYPE, ids, reader.aggregates(ids, -1));
        } catch (SQLException e) {
            throw new SqlFailure("look up " + ids.size() + " activities", e);
        }
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
