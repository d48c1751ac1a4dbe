package vn.nhiphoc.analytics.eventlog.split;

import org.apache.flink.api.connector.source.SourceSplit;
import vn.nhiphoc.aggregates.log.LogPosition;

/**
 * The log from a position on: there is one, and it never ends.
 *
 * @param logId the log's own id; positions of two logs do not compare
 * @param position the last event that was sent
 */
public record LogSplit(String logId, LogPosition position) implements SourceSplit {

    /** The whole log. */
    public static LogSplit whole(String logId) {
        return new LogSplit(logId, LogPosition.START);
    }

    @Override
    public String splitId() {
        return "log";
    }
}
