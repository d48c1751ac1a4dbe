package vn.nhiphoc.standalone.bench.bare;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.stream.Recorded;

/** Events for a job, one after the other, from elsewhere than the log's own source. */
interface Feed extends Serializable {
    /** Before the first event, where they are read. */
    void open() throws Exception;

    /** The next one in the log's order; null after the last. */
    @Nullable
    Recorded next() throws Exception;
}
