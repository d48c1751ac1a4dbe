package vn.nhiphoc.dashboards.live;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One server-sent event, ready to be written; shared by all watchers of a picture.
 *
 * @param kind what it is; a newer one of a kind replaces one that was not sent yet
 * @param bytes the event as it goes over the wire; not to be changed
 * @param whole the picture that a change leads to, for those who do not have the one before; null for other kinds
 */
@SuppressWarnings("ArrayRecordComponent")
record Message(Kind kind, byte[] bytes, @Nullable Message whole) {
    /** The kinds of events, in the order in which they leave; a snapshot also replaces what else waits. */
    enum Kind {
        SNAPSHOT,
        CHANGE,
        FRESHNESS,
        DELAY,
        HEARTBEAT
    }

    private static final byte[] END = "\n\n".getBytes(StandardCharsets.UTF_8);

    /** The picture; its id is the log's position. */
    static Message snapshot(LiveSnapshot snapshot) {
        LiveSnapshot.FreshnessLine freshness = snapshot.freshness();
        String id = freshness == null ? "" : "id: " + freshness.position() + "\n";
        return event(Kind.SNAPSHOT, id + "event: snapshot\ndata: ", SnapshotJson.write(snapshot));
    }

    /** What differs from the picture before, for those who have that. */
    static Message change(ObjectNode change, Message whole) {
        return new Message(Kind.CHANGE, event("event: change\ndata: ", SnapshotJson.write(change)), whole);
    }

    /** Nothing changed but the freshness. */
    static Message freshness(LiveSnapshot.FreshnessLine freshness) {
        return event(Kind.FRESHNESS, "event: freshness\ndata: ", SnapshotJson.write(freshness));
    }

    /** The figures cannot be read at the moment. */
    static Message delay(FiguresAway away) {
        return event(Kind.DELAY, "event: delay\ndata: ", SnapshotJson.write(away));
    }

    /** Keeps the connection open, and shows both sides that it still is. */
    static Message heartbeat() {
        return event(Kind.HEARTBEAT, "event: heartbeat\ndata: ", SnapshotJson.write(Map.of()));
    }

    private static Message event(Kind kind, String head, byte[] data) {
        return new Message(kind, event(head, data), null);
    }

    private static byte[] event(String head, byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(head.length() + data.length + END.length);
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(data);
        out.writeBytes(END);
        return out.toByteArray();
    }
}
