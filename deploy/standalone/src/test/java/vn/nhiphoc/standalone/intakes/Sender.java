package vn.nhiphoc.standalone.intakes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.nhiphoc.standalone.faults.Claims;
import vn.nhiphoc.standalone.faults.Exchange;

/** Sends lines in an order and in batches of its own; where no answer comes, the same batch goes to the other node. */
final class Sender {
    private static final int LARGEST = 250;

    private final Nodes nodes;
    private final int home;
    private final Random random;
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

    Sender(Nodes nodes, int home, long seed) {
        this.nodes = nodes;
        this.home = home;
        this.random = new Random(seed);
    }

    /** Sends them all and tells the claims how each was answered. */
    Sender send(List<ObjectNode> lines, Claims claims) throws IOException {
        List<ObjectNode> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, random);
        for (int from = 0; from < shuffled.size(); ) {
            int to = Math.min(shuffled.size(), from + 1 + random.nextInt(LARGEST));
            JsonNode batch = Lines.batch(shuffled.subList(from, to));
            JsonNode answer = send(batch);
            synchronized (claims) {
                claims.answered(batch, answer);
            }
            from = to;
        }
        return this;
    }

    private JsonNode send(JsonNode batch) throws IOException {
        for (int tries = 0; ; tries++) {
            try {
                Exchange.Answer answer = nodes.send((home + tries) % 2, "POST", "/attendance", batch);
                if (answer.status() == 200) {
                    return Nodes.JSON.readTree(answer.text());
                }
                if (answer.status() != 429 && answer.status() != 503) {
                    throw new IllegalStateException(answer.status() + " " + answer.text());
                }
            } catch (IOException e) {
                if (tries > 20) {
                    throw e;
                }
            }
            batch.path("lines").forEach(line -> unanswered.add(id(line)));
        }
    }

    static String id(JsonNode line) {
        return line.path("activityId").asText() + "/" + line.path("key").asText();
    }

    /** The lines that were in a batch without an answer, at least once. */
    Set<String> unanswered() {
        return unanswered;
    }
}
