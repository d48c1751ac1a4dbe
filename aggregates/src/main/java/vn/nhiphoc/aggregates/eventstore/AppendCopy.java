package vn.nhiphoc.aggregates.eventstore;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Appends all events of a unit of work by one {@code COPY}, in the order in which they were applied: the server inserts
 * the first while the last are still being written as JSON. For one unit of work.
 */
final class AppendCopy {

    private static final String SQL = "COPY event_log (event_identifier, aggregate_identifier, sequence_number, type,"
            + " time_stamp, payload_type, payload_revision, payload, meta_data) FROM STDIN";
    private static final int FLUSH_BYTES = 1 << 16;

    private final Serializer serializer;
    private final StringBuilder line = new StringBuilder();
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(FLUSH_BYTES * 2);
    private @Nullable MetaData lastMetaData;
    private String lastMetaDataJson = "";
    private @Nullable Instant lastTime;
    private String lastTimeText = "";

    private AppendCopy(Serializer serializer) {
        this.serializer = serializer;
    }

    static void append(Connection connection, List<? extends EventMessage<?>> events, Serializer serializer)
            throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(SQL);
        try {
            new AppendCopy(serializer).write(events, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void write(List<? extends EventMessage<?>> events, CopyIn copy) throws SQLException {
        for (EventMessage<?> event : events) {
            write((DomainEventMessage<?>) event);
            if (waiting.size() >= FLUSH_BYTES) {
                flush(copy);
            }
        }
        flush(copy);
    }

    private void flush(CopyIn copy) throws SQLException {
        copy.writeToCopy(waiting.toByteArray(), 0, waiting.size());
        waiting.reset();
    }

    private void write(DomainEventMessage<?> event) {
        SerializedObject<String> payload = serializer.serialize(event.getPayload(), String.class);
        line.setLength(0);
        field(event.getIdentifier(), '\t');
        field(event.getAggregateIdentifier(), '\t');
        line.append(event.getSequenceNumber()).append('\t');
        field(event.getType(), '\t');
        field(time(event.getTimestamp()), '\t');
        field(payload.getType().getName(), '\t');
        field(payload.getType().getRevision(), '\t');
        field(payload.getData(), '\t');
        field(metaData(event.getMetaData()), '\n');
        waiting.writeBytes(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void field(String value, char end) {
        line.append(isPlain(value) ? value : escaped(value)).append(end);
    }

    /** Looking is much cheaper than copying character by character, and almost all values are plain. */
    private static boolean isPlain(String value) {
        return value.indexOf('\\') < 0 && value.indexOf('\t') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** The events of a batch share theirs. */
    private String metaData(MetaData metaData) {
        if (!metaData.equals(lastMetaData)) {
            lastMetaData = metaData;
            lastMetaDataJson = serializer.serialize(metaData, String.class).getData();
        }
        return lastMetaDataJson;
    }

    private String time(Instant time) {
        if (!time.equals(lastTime)) {
            lastTime = time;
            lastTimeText = DateTimeUtils.formatInstant(time);
        }
        return lastTimeText;
    }
}
