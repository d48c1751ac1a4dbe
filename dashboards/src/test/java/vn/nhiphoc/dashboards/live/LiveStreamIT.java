package vn.nhiphoc.dashboards.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.dashboards.testing.BoardServer;
import vn.nhiphoc.dashboards.testing.Client;
import vn.nhiphoc.dashboards.testing.Relay;
import vn.nhiphoc.dashboards.testing.SmallWeek;
import vn.nhiphoc.dashboards.testing.Store;
import vn.nhiphoc.dashboards.testing.Stream;
import vn.nhiphoc.dashboards.testing.Until;

class LiveStreamIT {
    private final Store store = SmallWeek.write(Store.empty());
    private final List<Stream> streams = new ArrayList<>();
    private BoardServer server;

    @BeforeEach
    void serve() {
        server = BoardServer.on(store);
    }

    @AfterEach
    void stop() throws IOException {
        for (Stream stream : streams) {
            stream.close();
        }
        server.close();
    }

    @Test
    void sendsThePictureAndAgainWhenItChanges() throws Exception {
        Stream stream = open("");

        assertThat(stream.next("snapshot"))
                .startsWith("id: " + store.position() + "\n")
                .contains("\"week\":60");

        SmallWeek.visits(store, "hn-00008", "digital_skills", "2025-10-03", 9, 0);
        store.visible();

        assertThat(stream.next("snapshot"))
                .startsWith("id: " + store.position() + "\n")
                .contains("\"week\":69");
    }

    @Test
    void readsThePictureOnceForFiftyWatchers() throws Exception {
        for (int i = 0; i < 50; i++) {
            open("");
        }
        for (Stream stream : streams) {
            stream.next("snapshot");
        }
        long before = pictures();

        SmallWeek.visits(store, "hn-00008", "digital_skills", "2025-10-03", 9, 0);
        store.visible();
        for (Stream stream : streams) {
            assertThat(stream.next("snapshot")).contains("\"week\":69");
        }

        assertThat(pictures() - before).isLessThanOrEqualTo(2);
    }

    @Test
    void sendsOnlyWhatDiffersToWhoAsksForChanges() throws Exception {
        Stream whole = open("");
        Stream changes = open("?changes=true");
        JsonNode before = data(changes.next("snapshot"));
        whole.next("snapshot");

        SmallWeek.visits(store, "hn-00008", "digital_skills", "2025-10-03", 9, 0);
        store.visible();

        JsonNode change = data(changes.next("change"));
        assertThat(change.get("since")).isEqualTo(before.get("at"));
        assertThat(change.at("/change/visits").toString()).isEqualTo("{\"week\":69,\"checkInsWeek\":54}");
        assertThat(change.at("/change/types/put").findValuesAsText("code")).containsExactly("digital_skills");
        assertThat(change.get("change").has("units")).isFalse();
        assertThat(change.get("change").has("campaign")).isFalse();
        assertThat(whole.next("snapshot")).contains("\"week\":69");
    }

    @Test
    void asksClickHouseNoMoreForFiftyWatchersThanForOne() throws Exception {
        try (Relay relay = Relay.to(store.database().httpUrl());
                BoardServer relayed =
                        BoardServer.on(relay.httpUrl(), store.database().database())) {
            long one = queriesOfAChange(relay, relayed, 1);
            long fifty = queriesOfAChange(relay, relayed, 49);

            assertThat(one).isPositive();
            assertThat(fifty).isLessThanOrEqualTo(one);
        }
    }

    /** What a change costs once that many more watch: two of the queries that every reading of the picture needs. */
    private long queriesOfAChange(Relay relay, BoardServer relayed, int more) throws Exception {
        for (int i = 0; i < more; i++) {
            Stream stream = Stream.open(relayed, "?changes=true");
            streams.add(stream);
            stream.next("snapshot");
        }
        long openings = relay.count("FROM unit_opening");
        long types = relay.count("FROM activity_types");
        SmallWeek.visits(store, "hn-00008", "digital_skills", "2025-10-03", 9 + more, 0);
        store.visible();
        for (Stream stream : streams) {
            stream.next("change");
        }
        return relay.count("FROM unit_opening") - openings + relay.count("FROM activity_types") - types;
    }

    private static JsonNode data(String event) {
        return Client.parse(event.substring(event.indexOf("data: ") + 6));
    }

    @Test
    void forgetsWatchersWhoLeft() throws Exception {
        Channels channels = server.bean(Channels.class);
        for (int i = 0; i < 5; i++) {
            open("").next("snapshot");
        }
        assertThat(channels.watchers()).isEqualTo(5);

        for (Stream stream : streams) {
            stream.close();
        }

        Until.holds("nobody watches", () -> channels.watchers() == 0);
    }

    @Test
    void refusesMoreWatchersThanItMayHave() throws Exception {
        for (int i = 0; i < 60; i++) {
            open("");
        }
        for (Stream stream : streams) {
            stream.next("snapshot");
        }

        assertThat(new Client(server).get("/api/v1/live/stream").statusCode()).isEqualTo(503);
    }

    @Test
    void doesNotWaitForAWatcherWhoDoesNotRead() throws Exception {
        streams.add(Stream.unread(server, ""));
        Stream reading = open("");
        for (int i = 0; i < 300; i++) {
            SmallWeek.unit(store, "hn-b" + i, "Xã " + i, "x".repeat(8_000), "commune", "hn", "hn");
        }
        for (int i = 0; i < 4; i++) {
            store.visible();
            while (!reading.next("snapshot").startsWith("id: " + store.position() + "\n")) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void tellsThatTheFiguresLagBehind() throws Exception {
        Stream stream = open("");
        stream.next("snapshot");

        store.beat(7);

        Until.holds("the lag is told", () -> {
            try {
                return stream.next("freshness").contains("\"lagEvents\":7");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void keepsTheStreamWhileClickHouseIsAwayAndGoesOnAfterwards() throws Exception {
        try (Relay relay = Relay.to(store.database().httpUrl());
                BoardServer relayed =
                        BoardServer.on(relay.httpUrl(), store.database().database());
                Stream stream = Stream.open(relayed, "")) {
            stream.next("snapshot");

            relay.cut();
            assertThat(stream.next("delay")).contains("figures_unavailable", "\"figuresAsOf\":\"20");

            relay.mend();
            assertThat(stream.next("snapshot")).contains("\"week\":60");
        }
    }

    @Test
    void endsItsStreamsWhenTheServerStops() throws Exception {
        Stream stream = open("");
        stream.next("snapshot");

        assertTimeout(Duration.ofSeconds(10), server::close);

        stream.next("end");
    }

    private Stream open(String query) throws IOException {
        Stream stream = Stream.open(server, query);
        streams.add(stream);
        return stream;
    }

    private long pictures() {
        return server.bean(MeterRegistry.class)
                .get("nhiphoc.live.pictures")
                .timer()
                .count();
    }
}
