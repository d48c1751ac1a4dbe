package vn.nhiphoc.standalone.intakes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.nhiphoc.standalone.faults.Claims;
import vn.nhiphoc.standalone.faults.Exchange;
import vn.nhiphoc.standalone.faults.Log;
import vn.nhiphoc.standalone.faults.Wire;

class TwoIntakesIT {
    private static final int UNITS = 40;
    private static final int ACTIVITIES = 60;

    private static Nodes nodes;

    @BeforeAll
    static void start(@TempDir Path directory) throws Exception {
        nodes = Nodes.start(directory);
        List<JsonNode> catalogues = Together.both(
                () -> nodes.take(0, "PUT", "/catalogue", Lines.catalogue(UNITS)),
                () -> nodes.take(1, "PUT", "/catalogue", Lines.catalogue(UNITS)));
        assertThat(catalogues.stream()
                        .mapToInt(answer -> answer.path("added").asInt())
                        .sum())
                .as("added by both")
                .isEqualTo(UNITS + 1);
        once(both("PUT", "/campaigns/hn-2025", Lines.campaign("Học suốt đời")));
        List<ObjectNode> plans = IntStream.range(0, ACTIVITIES)
                .mapToObj(i -> Lines.activity(i, "số " + i).put("activityId", "a-" + i))
                .toList();
        List<JsonNode> answers = Together.both(
                () -> nodes.take(0, "POST", "/activities", Lines.batch(plans)),
                () -> nodes.take(1, "POST", "/activities", Lines.batch(reversed(plans))));
        List<String> one = Lines.answers(answers.get(0));
        List<String> two = reversed(Lines.answers(answers.get(1)));
        for (int i = 0; i < ACTIVITIES; i++) {
            assertThat(List.of(one.get(i), two.get(i))).containsExactlyInAnyOrder("recorded", "repeated");
        }
        assertThat(nodes.log().number("SELECT count(*) FROM event_log WHERE payload_type <> 'catalogue.unit-defined'"))
                .isEqualTo(ACTIVITIES + 2);
        assertThat(nodes.log().number("SELECT count(*) FROM event_log WHERE payload_type = 'catalogue.unit-defined'"))
                .isEqualTo(UNITS);
    }

    @AfterAll
    static void stop() throws Exception {
        nodes.close();
    }

    @Test
    void theSameLinesInOtherOrdersAndBatchesAreRecordedOnceAndEachIsToldSo() throws Exception {
        List<ObjectNode> lines = new ArrayList<>();
        Map<String, String> people = new HashMap<>();
        for (int i = 0; i < 6_000; i++) {
            String activity = "a-" + i % ACTIVITIES;
            lines.add(Lines.checkIn(activity, "same-" + i, "nguoi-" + i % 700, i % 170));
            people.put(activity + "/same-" + i, "nguoi-" + i % 700);
        }
        Claims claims = new Claims();
        int cutBefore = cuts();
        nodes.clients.forEach(wire -> wire.cut(3, 12));
        List<Sender> senders = Together.run(IntStream.range(0, 4)
                .<Callable<Sender>>mapToObj(i -> () -> new Sender(nodes, i % 2, i).send(lines, claims))
                .toList());
        nodes.clients.forEach(wire -> wire.cut(0));
        assertThat(cuts() - cutBefore).as("answers cut off").isEqualTo(24);

        List<Log.Stored> events = only("same-", nodes.log().events());
        assertThat(events).hasSize(lines.size());
        assertThat(claims.against(events)).isEmpty();
        Set<String> uncertain = new HashSet<>();
        senders.forEach(sender -> uncertain.addAll(sender.unanswered()));
        assertThat(uncertain).as("lines without an answer").isNotEmpty().hasSizeLessThan(lines.size());
        assertThat(lines.stream().map(Sender::id).filter(id -> !uncertain.contains(id)))
                .allMatch(id -> claims.recorded(id) == 1);
        onePseudonymForEach(people, events);
    }

    private static void onePseudonymForEach(Map<String, String> people, List<Log.Stored> events) throws Exception {
        Map<String, Set<String>> pseudonyms = new HashMap<>();
        for (Log.Stored event : events) {
            JsonNode payload = Nodes.JSON.readTree(event.payload());
            pseudonyms
                    .computeIfAbsent(String.valueOf(people.get(Sender.id(payload))), person -> new HashSet<>())
                    .add(payload.path("person").asText());
        }
        assertThat(pseudonyms.values()).allMatch(of -> of.size() == 1);
        assertThat(new HashSet<>(pseudonyms.values())).hasSize(700);
    }

    @Test
    void ofTwoContentsUnderOneKeyOneWinsOnBothNodes() throws Exception {
        List<ObjectNode> ones = lines("key-", 200, 1);
        List<ObjectNode> others = lines("key-", 200, 2);
        for (int from = 0; from < 200; from += 20) {
            List<ObjectNode> one = ones.subList(from, from + 20);
            List<ObjectNode> other = others.subList(from, from + 20);
            List<List<String>> first = Together.both(attend(0, one), attend(1, reversed(other)));
            List<String> right = reversed(first.get(1));
            for (int i = 0; i < 20; i++) {
                assertThat(List.of(first.get(0).get(i), right.get(i)))
                        .containsExactlyInAnyOrder("recorded", "key_reused");
            }
            List<String> left = first.get(0).stream().map(TwoIntakesIT::again).toList();
            right = right.stream().map(TwoIntakesIT::again).toList();
            for (int node = 0; node < 2; node++) {
                assertThat(attend(node, one).call()).isEqualTo(left);
                assertThat(attend(node, other).call()).isEqualTo(right);
            }
        }
        assertThat(only("key-", nodes.log().events())).hasSize(200);
    }

    private static String again(String answer) {
        return answer.equals("recorded") ? "repeated" : answer;
    }

    @Test
    void aVoidThatRacesItsLineIsRecordedAfterItOrRefused() throws Exception {
        List<ObjectNode> lines = lines("race-", 400, 3);
        List<ObjectNode> voids = lines.stream().map(Lines::taking).toList();
        int won = 0;
        for (int from = 0; from < 400; from += 20) {
            List<ObjectNode> its = voids.subList(from, from + 20);
            List<List<String>> answers = Together.both(attend(0, lines.subList(from, from + 20)), attend(1, its));
            assertThat(answers.get(0)).containsOnly("recorded");
            assertThat(answers.get(1))
                    .allMatch(answer -> Set.of("recorded", "unknown_line").contains(answer));
            List<List<String>> again = Together.both(attend(0, its), attend(1, reversed(its)));
            List<String> back = reversed(again.get(1));
            for (int i = 0; i < 20; i++) {
                List<String> all = List.of(answers.get(1).get(i), again.get(0).get(i), back.get(i));
                assertThat(all.stream().filter("recorded"::equals))
                        .as("%s", all)
                        .hasSize(1);
                assertThat(all.subList(1, 3)).doesNotContain("unknown_line");
                won += answers.get(1).get(i).equals("recorded") ? 1 : 0;
            }
        }
        System.out.println(won + " of 400 voids were quick enough to meet their line, none was late");
        assertThat(only("race-", nodes.log().events())).hasSize(800);
    }

    @Test
    void whatOneNodeHasAnsweredTheOtherKnows() throws Exception {
        for (int i = 0; i < 30; i++) {
            String campaign = "c-" + i;
            String activity = "known-" + i;
            int node = i % 2;
            JsonNode unit = Nodes.JSON.readTree(
                    "{\"units\":[{\"unitId\":\"new-%d\",\"kind\":\"ward\",\"name\":{\"vi\":\"Mới\"}}]}".formatted(i));
            nodes.take(node, "PUT", "/catalogue", unit);
            ObjectNode plan = Lines.activity(0, "t").put("unitId", "new-" + i).put("campaignId", campaign);
            nodes.take(node, "PUT", "/campaigns/" + campaign, Lines.campaign("t"));
            nodes.take(1 - node, "PUT", "/activities/" + activity, plan);
            assertThat(attend(node, List.of(Lines.checkIn(activity, "k", "p", 1)))
                            .call())
                    .containsExactly("recorded");
        }
    }

    @Test
    void singleCallsAreRecordedByOneOfThem() throws Exception {
        for (int i = 0; i < 40; i++) {
            once(both("PUT", "/activities/a-" + i + "/headcounts/h-1", Lines.headcount(i)));
            once(both("PUT", "/activities/a-" + i, Lines.activity(i, "tên mới " + i)));
            once(both("POST", "/activities/a-" + i + "/open", Nodes.JSON.createObjectNode()));
        }
        for (String type : List.of("headcount-reported", "changed", "opened")) {
            assertThat(nodes.log()
                            .number("SELECT count(*) FROM event_log WHERE payload_type = 'activity." + type + "'"))
                    .as(type)
                    .isEqualTo(40);
        }
    }

    /** The node cannot know whether its commit went through, so it acknowledges nothing; the same again tells. */
    @Test
    void aCommitWithoutAnAnswerIsNotAcknowledgedAndRepeatedWhenItIsSentAgain() throws Exception {
        attend(0, lines("warm-", Nodes.MARKED, 5)).call();
        for (int i = 0; i < 10; i++) {
            List<ObjectNode> lines = lines("cut-" + i + "-", Nodes.MARKED, 5);
            nodes.commits.cut(1);
            Exchange.Answer answer = nodes.send(0, "POST", "/attendance", Lines.batch(lines));
            assertThat(nodes.commits.cuts()).isEqualTo(i + 1);
            assertThat(answer.status()).as(answer.text()).isEqualTo(503);
            assertThat(answer.text()).contains("log_unavailable").doesNotContain("nothing was recorded");
            assertThat(only("cut-" + i + "-", nodes.log().events())).hasSize(Nodes.MARKED);
            assertThat(attend(1 - i % 2, lines).call()).containsOnly("repeated");
            assertThat(only("cut-" + i + "-", nodes.log().events())).hasSize(Nodes.MARKED);
        }
    }

    private static List<String> both(String method, String path, JsonNode body) throws Exception {
        Callable<String> one =
                () -> nodes.take(0, method, path, body).path("status").asText();
        Callable<String> other =
                () -> nodes.take(1, method, path, body).path("status").asText();
        return Together.both(one, other);
    }

    private static void once(List<String> statuses) {
        assertThat(statuses).containsExactlyInAnyOrder("recorded", "repeated");
    }

    private static Callable<List<String>> attend(int node, List<ObjectNode> lines) {
        return () -> Lines.answers(nodes.take(node, "POST", "/attendance", Lines.batch(lines)));
    }

    private static List<ObjectNode> lines(String prefix, int count, int minute) {
        return IntStream.range(0, count)
                .mapToObj(i -> Lines.checkIn("a-" + i % ACTIVITIES, prefix + i, "nguoi-" + i % 50, minute))
                .toList();
    }

    private static List<Log.Stored> only(String prefix, List<Log.Stored> events) {
        return events.stream()
                .filter(event -> event.payload().contains("\"key\":\"" + prefix))
                .toList();
    }

    private static int cuts() {
        return nodes.clients.stream().mapToInt(Wire::cuts).sum();
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
