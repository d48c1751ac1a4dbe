package vn.nhiphoc.analytics.clickhouse;

import java.util.List;
import vn.nhiphoc.analytics.eventlog.LogHead;

/**
 * One step of the sink.
 *
 * @param rows all that arrived since the step before
 * @param position what is complete once they are stored; 0 when no watermark has arrived yet
 * @param heads what the source said meanwhile
 */
record Flush(PendingRows rows, long position, List<LogHead> heads) {}
