package vn.nhiphoc.dashboards.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.dashboards.clickhouse.ClickHouseAway;
import vn.nhiphoc.dashboards.freshness.Freshness;
import vn.nhiphoc.dashboards.freshness.Sample;
import vn.nhiphoc.dashboards.request.Refused;

/**
 * One picture and all who watch it. It is read again when the log's position or the minute has moved on, however many
 * they are; after reading it rests twice as long as that took, at most a second. Calls are made by one thread at a time.
 */
final class Channel {
    private static final Logger LOG = LoggerFactory.getLogger(Channel.class);
    private static final Duration FRESHNESS_EVERY = Duration.ofSeconds(2);
    private static final Duration HEARTBEAT_AFTER = Duration.ofSeconds(5);
    private static final Duration LONGEST_REST = Duration.ofSeconds(1);

    private final View view;
    private final LiveService service;
    private final Clock clock;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private @Nullable Message picture;
    private @Nullable LiveSnapshot shown;
    private @Nullable Message delay;
    private long position = -1;
    private Instant readAt = Instant.MIN;
    private Instant restUntil = Instant.MIN;
    private Instant saidAt = Instant.MIN;
    private @Nullable Freshness told;

    Channel(View view, LiveService service, Clock clock) {
        this.view = view;
        this.service = service;
        this.clock = clock;
    }

    /** Reads the first picture, so that what does not exist is refused before a stream begins. */
    synchronized void prepare() {
        if (picture == null && delay == null) {
            read(clock.instant());
        }
    }

    /** Adds a watcher, who gets the picture as it is. */
    synchronized void join(Watcher watcher) {
        watchers.add(watcher);
        if (picture != null) {
            watcher.offer(picture);
        }
        if (delay != null) {
            watcher.offer(delay);
        }
    }

    void leave(Watcher watcher) {
        watchers.remove(watcher);
    }

    void end() {
        watchers.forEach(Watcher::end);
    }

    /** Looks at a sample and tells the watchers what has changed since the last one. */
    synchronized void refresh(Sample sample) {
        if (picture == null && delay == null) {
            return;
        }
        Instant now = clock.instant();
        if (sample instanceof Sample.Away away) {
            away(away.since(), away.last());
        } else if (sample instanceof Sample.Seen seen && now.isAfter(restUntil)) {
            seen(seen.freshness(), now);
        }
        if (!now.isBefore(saidAt.plus(HEARTBEAT_AFTER))) {
            say(Message.heartbeat(), now);
        }
    }

    private void seen(@Nullable Freshness freshness, Instant now) {
        boolean moved = position != (freshness == null ? -1 : freshness.position());
        boolean minutePassed = view.at() == null && !minute(readAt).equals(minute(now));
        if (picture == null || delay != null || moved || minutePassed) {
            readAgain(now);
        } else if (freshness != null && !freshness.equals(told) && !now.isBefore(saidAt.plus(FRESHNESS_EVERY))) {
            told = freshness;
            LiveSnapshot.FreshnessLine line = HeaderAssembly.freshness(freshness, now);
            if (line != null) {
                say(Message.freshness(line), now);
            }
        }
    }

    /** What was there and is not any more is being rebuilt: to those who watch it is only late. */
    private void readAgain(Instant now) {
        try {
            read(now);
        } catch (Refused gone) {
            away(now, told);
        }
    }

    private void read(Instant now) {
        try {
            LiveSnapshot snapshot = service.snapshot(view);
            LiveSnapshot.FreshnessLine freshness = snapshot.freshness();
            position = freshness == null ? -1 : freshness.position();
            readAt = now;
            delay = null;
            picture = Message.snapshot(snapshot);
            say(
                    shown != null && watchers.stream().anyMatch(Watcher::takesChanges)
                            ? Message.change(SnapshotChange.between(shown, snapshot), picture)
                            : picture,
                    now);
            shown = snapshot;
        } catch (ClickHouseAway e) {
            LOG.warn("Reading the live figures of {} failed: {}", view, e.getMessage());
            away(now, told);
        }
        restUntil = restUntil(now, clock.instant());
    }

    private static Instant restUntil(Instant began, Instant ended) {
        Duration rest = Duration.between(began, ended).multipliedBy(2);
        return ended.plus(rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST);
    }

    private void away(Instant since, @Nullable Freshness last) {
        if (delay == null) {
            delay = Message.delay(
                    new FiguresAway(Hanoi.time(since), last == null ? null : Hanoi.time(last.figuresAsOf())));
            say(delay, clock.instant());
        }
    }

    private void say(Message message, Instant now) {
        saidAt = now;
        watchers.forEach(watcher -> watcher.offer(message));
    }

    private static Instant minute(Instant instant) {
        return instant.equals(Instant.MIN) ? instant : instant.truncatedTo(ChronoUnit.MINUTES);
    }
}
