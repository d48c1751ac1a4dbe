package vn.nhiphoc.aggregates.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.JdbcUtils;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import vn.nhiphoc.aggregates.sql.SqlFailures;

/**
 * Axon's JDBC storage on our table. The connection belongs to the unit of work, whose only write is the append: one statement,
 * so one transaction, without round trips for its begin and its end. No snapshots: aggregates are short, and the state of the long one (the catalogue) is cheap.
 */
final class PostgresEventStorage extends JdbcEventStorageEngine {

    /** A statement of its own is one way to the database, {@code COPY} two. */
    private static final int LEAST_TO_COPY = 2;

    /** @param pool connections with auto-commit */
    PostgresEventStorage(DataSource pool, Serializer serializer) {
        super(builder()
                .schema(schemaOfTheLog())
                .dataType(String.class)
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(pool::getConnection))
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .persistenceExceptionResolver(SqlFailures::isCollision));
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.size() < LEAST_TO_COPY) {
            super.appendEvents(events, serializer);
            return;
        }
        Connection connection = getConnection();
        try {
            AppendCopy.append(connection, events, serializer);
        } catch (SQLException e) {
            if (SqlFailures.isUnavailable(e)) {
                abort(connection, e);
            }
            handlePersistenceException(e, events.get(0));
        } finally {
            JdbcUtils.closeQuietly(connection);
        }
    }

    /** The pool does not see what happens in a {@code COPY}: it would hand out the broken connection again. */
    private static void abort(Connection connection, SQLException failure) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    private static EventSchema schemaOfTheLog() {
        return EventSchema.builder()
                .eventTable("event_log")
                .globalIndexColumn("global_index")
                .eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier")
                .sequenceNumberColumn("sequence_number")
                .typeColumn("type")
                .timestampColumn("time_stamp")
                .payloadTypeColumn("payload_type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("meta_data")
                .build();
    }
}
