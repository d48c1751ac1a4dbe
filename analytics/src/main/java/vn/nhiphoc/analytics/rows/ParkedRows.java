package vn.nhiphoc.analytics.rows;

import java.util.List;
import vn.nhiphoc.analytics.stream.Parked;
import vn.nhiphoc.analytics.stream.Recorded;

/** Events that count nowhere, and why; a row's version is set when it is sent. */
public final class ParkedRows {
    private ParkedRows() {}

    public static Row row(Recorded recorded, Parked parked) {
        return Row.of(
                Table.PARKED_EVENTS,
                List.of(recorded.transactionId(), recorded.globalIndex()),
                List.of(parked.name(), parked.revision(), parked.reason()),
                0);
    }
}
