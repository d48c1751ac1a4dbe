package vn.nhiphoc.standalone.bench.bare;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.serialization.json.JacksonSerializer;
import vn.nhiphoc.aggregates.attendance.messages.CheckedIn;
import vn.nhiphoc.aggregates.attendance.messages.LineId;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.PersonId;
import vn.nhiphoc.aggregates.shared.Received;

/**
 * Check-ins appended by Axon as it comes: its JDBC storage with its own table, Jackson, and PostgreSQL's driver set to
 * send a batch's rows together; a single event without round trips for the begin and the end of its transaction. Nobody is looked up, nothing is decided, nobody sends anything.
 */
final class AxonAppend implements BareProgram {
    private static final int PERSONS = 100_000;
    private static final Instant AT = Instant.parse("2025-10-02T01:00:00Z");
    private static final Audience[] AUDIENCES = Audience.values();

    @Override
    public Map<String, Double> run(Settings settings) throws Exception {
        int threads = settings.number("threads");
        int size = settings.number("batch");
        boolean single = size == 1;
        try (Pool pool = Pool.of(settings, threads + 1, single, Map.of("reWriteBatchedInserts", "true"))) {
            EventStore store = store(pool.dataSource());
            AtomicLong batches = new AtomicLong();
            long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(settings.number("warm-up"));
            long end = start + TimeUnit.SECONDS.toNanos(settings.number("seconds"));
            ExecutorService appending = Executors.newFixedThreadPool(threads);
            List<Future<Long>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                all.add(appending.submit(() -> append(store, batches, size, start, end)));
            }
            long events = 0;
            for (Future<Long> one : all) {
                events += one.get();
            }
            return Map.of("eventsPerSecond", events / (double) settings.number("seconds"));
        }
    }

    private static long append(EventStore store, AtomicLong batches, int size, long start, long end) {
        long counted = 0;
        while (true) {
            List<DomainEventMessage<?>> events = events(batches.getAndIncrement(), size);
            DefaultUnitOfWork.startAndGet(null).execute(() -> store.publish(events));
            long now = System.nanoTime();
            if (now > end) {
                return counted;
            }
            counted += now > start ? size : 0;
        }
    }

    private static List<DomainEventMessage<?>> events(long batch, int size) {
        Random random = new Random(batch);
        ActivityId activity = new ActivityId("bare-" + batch % 1_000);
        MetaData received = MetaData.with("received", new Received("bench", Instant.now()));
        List<DomainEventMessage<?>> events = new ArrayList<>(size);
        for (int line = 0; line < size; line++) {
            String key = Long.toString(batch * size + line);
            CheckedIn fact = new CheckedIn(
                    activity,
                    key,
                    new PersonId("aaaaaaaaaaaaaaaa" + (100_000 + random.nextInt(PERSONS))),
                    AUDIENCES[random.nextInt(AUDIENCES.length)],
                    null,
                    AT.plusSeconds(60L * random.nextInt(60)));
            events.add(new GenericDomainEventMessage<>("line", LineId.of(activity, key), 0, fact, received));
        }
        return events;
    }

    private static EventStore store(DataSource pool) {
        JacksonSerializer serializer = JacksonSerializer.builder()
                .objectMapper(JsonMapper.builder()
                        .addModule(new JavaTimeModule())
                        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                        .build())
                .build();
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new UnitOfWorkAwareConnectionProviderWrapper(pool::getConnection))
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        DefaultUnitOfWork.startAndGet(null).execute(() -> engine.createSchema(PostgresEventTableFactory.INSTANCE));
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }
}
