package vn.nhiphoc.ingest.imports;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import vn.nhiphoc.aggregates.activity.messages.ActivityCommand;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.aggregates.log.StoredEvent;
import vn.nhiphoc.aggregates.log.UnreadableEvent;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.summary.messages.SummaryId;
import vn.nhiphoc.ingest.files.ActivityLine;
import vn.nhiphoc.ingest.files.Line;
import vn.nhiphoc.ingest.rest.LineOutcome;

/**
 * Tells which lines an import recorded itself before it broke off: those whose event in the log has the import's own
 * sender and time of receipt. Asked only for the one batch after which nobody knows. Thread-safe.
 */
final class OwnLines {

    private final DataSource log;
    private final EventCodec codec = new EventCodec();

    OwnLines(DataSource log) {
        this.log = log;
    }

    /** Those of the log's identifiers whose lines were recorded with that receipt. */
    Set<String> among(Collection<String> aggregateIds, Received received) throws SQLException {
        try (LogReader reader = LogReader.open(log)) {
            Set<String> own = new HashSet<>();
            for (StoredEvent event : reader.aggregates(List.copyOf(aggregateIds), -1)) {
                if (isOf(event, received)) {
                    own.add(event.aggregateId());
                }
            }
            return own;
        }
    }

    /** The log's identifier of a line, as it stands there. */
    static String aggregateId(Line line, LineOutcome outcome) {
        return line instanceof ActivityLine activity
                ? ActivityCommand.aggregateIdOf(new ActivityId(activity.activityId()))
                : SummaryId.of(new CampaignId(line.campaignId()), outcome.key() == null ? line.id() : outcome.key());
    }

    private boolean isOf(StoredEvent event, Received received) {
        try {
            return codec.received(event).equals(received);
        } catch (UnreadableEvent e) {
            return false;
        }
    }
}
