package vn.nhiphoc.standalone.bench.bare;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import vn.nhiphoc.aggregates.attendance.AttendanceBatch;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine;
import vn.nhiphoc.aggregates.eventstore.LogWriter;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.vault.Vault;

/**
 * Single lines of many senders by the product's own way into the log, without HTTP: all senders through one group
 * commit, or each through one of its own, so that nothing is ever committed together. As many connections both times.
 */
final class SingleLines implements BareProgram {
    /** As the intake has. */
    private static final int CONNECTIONS = 8;

    private static final int MOST_WAITING = 50_000;
    private static final int PERSONS = 100_000;
    private static final List<Audience> AUDIENCES = List.of(Audience.values());
    private static final Instant AT = Instant.parse("2025-10-02T01:00:00Z");

    @Override
    public Map<String, Double> run(Settings settings) throws Exception {
        int senders = settings.number("senders");
        int ways = settings.is("grouped") ? 1 : senders;
        List<AttendanceBatch> batches = new ArrayList<>();
        ExecutorService sending = Executors.newFixedThreadPool(senders);
        try (Pool pool = Pool.of(settings, CONNECTIONS);
                LogWriter log = new LogWriter(pool.dataSource())) {
            Vault vault = new Vault(pool.dataSource(), Path.of(settings.text("vault")));
            for (int way = 0; way < ways; way++) {
                batches.add(new AttendanceBatch(
                        log.eventStore(), vault, pool.dataSource(), MOST_WAITING, Duration.ofSeconds(8)));
            }
            long start = System.nanoTime() + TimeUnit.SECONDS.toNanos(settings.number("warm-up"));
            long end = start + TimeUnit.SECONDS.toNanos(settings.number("seconds"));
            AtomicLong lines = new AtomicLong();
            List<Future<Long>> all = new ArrayList<>();
            for (int sender = 0; sender < senders; sender++) {
                AttendanceBatch batch = batches.get(sender % ways);
                all.add(sending.submit(() -> send(batch, settings, lines, start, end)));
            }
            long recorded = 0;
            for (Future<Long> one : all) {
                recorded += one.get();
            }
            return Map.of("linesPerSecond", recorded / (double) settings.number("seconds"));
        } finally {
            batches.forEach(AttendanceBatch::close);
            sending.shutdownNow();
        }
    }

    private static long send(AttendanceBatch batch, Settings settings, AtomicLong lines, long start, long end) {
        long recorded = 0;
        ThreadLocalRandom random = ThreadLocalRandom.current();
        while (true) {
            ArrivingLine line = new ArrivingLine.Visit(
                    ArrivingLine.Kind.CHECK_IN,
                    new ActivityId(settings.text("activity")),
                    settings.text("keys") + lines.getAndIncrement(),
                    "p" + random.nextInt(PERSONS),
                    AUDIENCES.get(random.nextInt(AUDIENCES.size())),
                    null,
                    AT.plusSeconds(60L * random.nextInt(60)));
            List<Answer> answers = batch.submit(List.of(line), new Received("bench", Instant.now()));
            if (!(answers.get(0) instanceof Answer.Recorded)) {
                throw new IllegalStateException("a line was answered " + answers);
            }
            long now = System.nanoTime();
            if (now > end) {
                return recorded;
            }
            recorded += now > start ? 1 : 0;
        }
    }
}
