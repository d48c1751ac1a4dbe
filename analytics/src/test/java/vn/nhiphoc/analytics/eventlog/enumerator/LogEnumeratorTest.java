package vn.nhiphoc.analytics.eventlog.enumerator;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.log.LogPosition;
import vn.nhiphoc.analytics.eventlog.split.LogSplit;

class LogEnumeratorTest {
    private static final int READER = 0;

    private final List<LogSplit> given = new ArrayList<>();
    private final LogSplit whole = LogSplit.whole("log");
    private final LogEnumerator enumerator = new LogEnumerator(context(), new Unassigned(whole));

    @Test
    void givesTheLogOnceToWhoAsksFirst() {
        assertThat(enumerator.snapshotState(1).split()).isEqualTo(whole);
        enumerator.addReader(READER);
        enumerator.handleSplitRequest(READER, null);
        assertThat(given).containsExactly(whole);
        assertThat(enumerator.snapshotState(2).split()).isNull();
    }

    @Test
    void givesWhatComesBackFromWhereItWas() {
        enumerator.addReader(READER);
        LogSplit later = new LogSplit("log", new LogPosition(12, 4));
        enumerator.addSplitsBack(List.of(later), READER);
        assertThat(given).containsExactly(whole, later);
    }

    @SuppressWarnings("unchecked")
    private SplitEnumeratorContext<LogSplit> context() {
        return (SplitEnumeratorContext<LogSplit>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SplitEnumeratorContext.class}, (proxy, method, asked) -> {
                    if (method.getName().equals("assignSplit")) {
                        given.add((LogSplit) asked[0]);
                        return null;
                    }
                    if (method.getName().equals("registeredReaders")) {
                        return Map.of(READER, new ReaderInfo(READER, "here"));
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
