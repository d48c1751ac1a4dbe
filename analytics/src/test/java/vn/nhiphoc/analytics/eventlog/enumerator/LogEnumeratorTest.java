package vn.nhiphoc.analytics.eventlog.enumerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.analytics.eventlog.Backlog;
import vn.nhiphoc.analytics.eventlog.LogHead;
import vn.nhiphoc.analytics.eventlog.split.LogSplit;

class LogEnumeratorTest {
    private final List<Object> told = new ArrayList<>();
    private final LogEnumerator enumerator = new LogEnumerator(context(), new Unassigned(LogSplit.whole("log")));

    @Test
    void takesEverythingForABacklogUntilTheReaderHasCaughtUp() {
        enumerator.start();
        assertThat(told).containsExactly(true);
        enumerator.handleSourceEvent(0, Backlog.of(head(12)));
        assertThat(told).containsExactly(true, false);
    }

    @Test
    void sendsCheckpointsApartAgainWhenTheReaderFallsFarBehind() {
        enumerator.handleSourceEvent(0, Backlog.of(head(9_000)));
        assertThat(told).containsExactly(true);
    }

    private static LogHead head(long behind) {
        return new LogHead(1, 20_000, 0, behind, null, List.of(), 0, null, 0);
    }

    @SuppressWarnings("unchecked")
    private SplitEnumeratorContext<LogSplit> context() {
        return (SplitEnumeratorContext<LogSplit>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SplitEnumeratorContext.class}, (proxy, method, given) -> {
                    if (method.getName().equals("setIsProcessingBacklog")) {
                        told.add(given[0]);
                        return null;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
