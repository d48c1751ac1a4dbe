package vn.nhiphoc.aggregates.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;

/** Appends all events of a unit of work in one statement, in the order in which they were applied. */
final class AppendStatement {

    private static final String SQL = "INSERT INTO event_log (event_identifier, aggregate_identifier, sequence_number,"
            + " type, time_stamp, payload_type, payload_revision, payload, meta_data)"
            + " SELECT event_identifier, aggregate_identifier, sequence_number, type, time_stamp, payload_type,"
            + " payload_revision, payload, meta_data FROM unnest(?::text[], ?::text[], ?::bigint[], ?::text[],"
            + " ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY AS e(event_identifier,"
            + " aggregate_identifier, sequence_number, type, time_stamp, payload_type, payload_revision, payload,"
            + " meta_data, place) ORDER BY place";

    private AppendStatement() {}

    static PreparedStatement build(Connection connection, List<? extends EventMessage<?>> events, Serializer serializer)
            throws SQLException {
        List<Row> rows = events.stream().map(event -> Row.of(event, serializer)).toList();
        PreparedStatement insert = connection.prepareStatement(SQL);
        set(connection, insert, 1, "text", rows, row -> row.event().getIdentifier());
        set(connection, insert, 2, "text", rows, row -> row.event().getAggregateIdentifier());
        set(connection, insert, 3, "bigint", rows, row -> row.event().getSequenceNumber());
        set(connection, insert, 4, "text", rows, row -> row.event().getType());
        set(
                connection,
                insert,
                5,
                "text",
                rows,
                row -> DateTimeUtils.formatInstant(row.event().getTimestamp()));
        set(connection, insert, 6, "text", rows, row -> row.payload().getType().getName());
        set(connection, insert, 7, "text", rows, row -> row.payload().getType().getRevision());
        set(connection, insert, 8, "text", rows, row -> row.payload().getData());
        set(connection, insert, 9, "text", rows, row -> row.metaData().getData());
        insert.addBatch();
        return insert;
    }

    private static void set(
            Connection connection,
            PreparedStatement insert,
            int parameter,
            String type,
            List<Row> rows,
            Function<Row, Object> column)
            throws SQLException {
        insert.setArray(
                parameter,
                connection.createArrayOf(type, rows.stream().map(column).toArray()));
    }

    private record Row(
            DomainEventMessage<?> event, SerializedObject<String> payload, SerializedObject<String> metaData) {

        static Row of(EventMessage<?> event, Serializer serializer) {
            DomainEventMessage<?> domainEvent = (DomainEventMessage<?>) event;
            return new Row(
                    domainEvent,
                    domainEvent.serializePayload(serializer, String.class),
                    domainEvent.serializeMetaData(serializer, String.class));
        }
    }
}
