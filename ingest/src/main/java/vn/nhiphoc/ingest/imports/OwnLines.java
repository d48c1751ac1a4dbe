package vn.nhiphoc.ingest.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import vn.nhiphoc.aggregates.activity.messages.ActivityCommand;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.aggregates.log.StoredEvent;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.summary.messages.SummaryId;
import vn.nhiphoc.ingest.files.ActivityLine;
import vn.nhiphoc.ingest.files.Line;

/**
 * Tells which lines an import recorded itself before it broke off: those whose event in the log has the import's own
 * sender and time of receipt. Asked only for the one batch after which nobody knows. Thread-safe.
 */
final class OwnLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DataSource log;

    OwnLines(DataSource log) {
        this.log = log;
    }

    /** The identifiers (of the log) of those lines that were recorded with that receipt. */
    Set<String> among(Collection<Line> lines, Received received) throws SQLException {
        try (LogReader reader = LogReader.open(log)) {
            Set<String> own = new HashSet<>();
            for (StoredEvent event :
                    reader.aggregates(lines.stream().map(OwnLines::aggregateId).toList(), -1)) {
                if (isOf(event, received)) {
                    own.add(event.aggregateId());
                }
            }
            return own;
        }
    }

    static String aggregateId(Line line) {
        return line instanceof ActivityLine activity
                ? ActivityCommand.aggregateIdOf(new ActivityId(activity.activityId()))
                : SummaryId.of(new CampaignId(line.campaignId()), line.id());
    }

    private static boolean isOf(StoredEvent event, Received received) {
        try {
            JsonNode written = JSON.readTree(event.metaData()).findPath("received");
            return written.path("sender").asText().equals(received.sender())
                    && Instant.parse(written.path("at").asText()).equals(received.at());
        } catch (JsonProcessingException | DateTimeException e) {
            return false;
        }
    }
}
