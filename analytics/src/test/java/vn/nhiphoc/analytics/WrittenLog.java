package vn.nhiphoc.analytics;

import java.sql.SQLException;
import vn.nhiphoc.analytics.eventlog.LogAddress;

/** A log that a test has filled. */
interface WrittenLog {

    LogAddress address();

    String logId() throws SQLException;

    /** One more than the highest transaction that has committed events. */
    long end() throws SQLException;
}
