package vn.nhiphoc.dashboards.live;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a watcher has still to get: at most one message of a kind, the latest; a change that would follow a picture or
 * a change that was not sent yet becomes the whole picture. For one thread at a time.
 */
final class Outbox {
    private final Map<Message.Kind, Message> waiting = new EnumMap<>(Message.Kind.class);

    void put(Message message) {
        switch (message.kind()) {
            case SNAPSHOT -> waiting.clear();
            case CHANGE -> {
                boolean hasThePictureBefore =
                        !waiting.containsKey(Message.Kind.SNAPSHOT) && !waiting.containsKey(Message.Kind.CHANGE);
                waiting.clear();
                if (!hasThePictureBefore) {
                    put(Objects.requireNonNull(message.whole(), "the picture that a change leads to"));
                    return;
                }
            }
            case HEARTBEAT -> {
                if (!waiting.isEmpty()) {
                    return;
                }
            }
            case FRESHNESS, DELAY -> waiting.remove(Message.Kind.HEARTBEAT);
        }
        waiting.put(message.kind(), message);
    }

    @Nullable
    Message take() {
        Iterator<Message> messages = waiting.values().iterator();
        if (!messages.hasNext()) {
            return null;
        }
        Message next = messages.next();
        messages.remove();
        return next;
    }
}
