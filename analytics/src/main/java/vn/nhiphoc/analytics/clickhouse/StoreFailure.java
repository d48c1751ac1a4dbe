package vn.nhiphoc.analytics.clickhouse;

import com.clickhouse.client.api.ServerException;
import org.apache.flink.util.ExceptionUtils;

/** An insert that did not succeed. */
final class StoreFailure extends Exception {

    private static final long serialVersionUID = 1L;

    StoreFailure(String act, Throwable cause) {
        super(act + " failed: " + cause.getMessage(), cause);
    }

    /** Whether the server said no; else it could not be reached, and the same may succeed later. */
    boolean refused() {
        return ExceptionUtils.findThrowable(this, ServerException.class)
                .filter(answer -> !answer.isRetryable())
                .isPresent();
    }
}
