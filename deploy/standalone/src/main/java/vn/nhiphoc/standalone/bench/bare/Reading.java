package vn.nhiphoc.standalone.bench.bare;

import java.sql.SQLException;
import java.util.Map;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import vn.nhiphoc.aggregates.eventstore.LogWriter;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.log.LogBatch;
import vn.nhiphoc.aggregates.log.LogPosition;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.aggregates.log.ReadAhead;
import vn.nhiphoc.aggregates.log.StoredEvent;

/** The whole log read once, by Axon's stream or by the product's reader, each event decoded. */
final class Reading implements BareProgram {
    private static final int PAGE = 5_000;

    @Override
    public Map<String, Double> run(Settings settings) throws Exception {
        int events = settings.number("events");
        try (Pool pool = Pool.of(settings, 2, false, Map.of())) {
            long began = System.nanoTime();
            if (settings.is("axon")) {
                byAxon(pool, events);
            } else {
                byOurs(pool, events);
            }
            return Map.of("eventsPerSecond", events / ((System.nanoTime() - began) / 1e9));
        }
    }

    private static void byAxon(Pool pool, int events) throws InterruptedException {
        try (LogWriter log = new LogWriter(pool.dataSource());
                BlockingStream<TrackedEventMessage<?>> stream = log.eventStore().openStream(null)) {
            for (int read = 0; read < events; read++) {
                TrackedEventMessage<?> event = stream.nextAvailable();
                require(event.getPayload() != null && !event.getMetaData().isEmpty());
            }
        }
    }

    private static void byOurs(Pool pool, int events) throws SQLException, InterruptedException {
        EventCodec codec = new EventCodec();
        try (LogReader log = LogReader.open(pool.dataSource());
                ReadAhead pages = new ReadAhead(log, PAGE)) {
            LogPosition position = LogPosition.START;
            int read = 0;
            while (read < events) {
                LogBatch batch = pages.after(position);
                for (StoredEvent stored : batch.events()) {
                    require(codec.decode(stored) != null
                            && !codec.received(stored).sender().isEmpty());
                    position = stored.position();
                }
                read += batch.events().size();
            }
        }
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("an event came without its content");
        }
    }
}
