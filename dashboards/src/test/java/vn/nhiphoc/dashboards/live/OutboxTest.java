package vn.nhiphoc.dashboards.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutboxTest {
    private final Outbox outbox = new Outbox();

    @Test
    void keepsTheLatestOfAKind() {
        Message newer = message(Message.Kind.FRESHNESS);
        outbox.put(message(Message.Kind.FRESHNESS));
        outbox.put(newer);

        assertThat(outbox.take()).isSameAs(newer);
        assertThat(outbox.take()).isNull();
    }

    @Test
    void dropsWhatANewPictureHasMadeOld() {
        Message picture = message(Message.Kind.SNAPSHOT);
        outbox.put(message(Message.Kind.DELAY));
        outbox.put(message(Message.Kind.FRESHNESS));
        outbox.put(picture);

        assertThat(outbox.take()).isSameAs(picture);
        assertThat(outbox.take()).isNull();
    }

    @Test
    void givesThePictureBeforeTheNewsThatItIsDelayed() {
        outbox.put(message(Message.Kind.SNAPSHOT));
        outbox.put(message(Message.Kind.DELAY));

        assertThat(outbox.take().kind()).isEqualTo(Message.Kind.SNAPSHOT);
        assertThat(outbox.take().kind()).isEqualTo(Message.Kind.DELAY);
    }

    @Test
    void needsNoHeartbeatWhileSomethingWaits() {
        outbox.put(message(Message.Kind.SNAPSHOT));
        outbox.put(message(Message.Kind.HEARTBEAT));

        assertThat(outbox.take().kind()).isEqualTo(Message.Kind.SNAPSHOT);
        assertThat(outbox.take()).isNull();
    }

    @Test
    void sendsAChangeToWhomHasThePictureBefore() {
        Message change = change(message(Message.Kind.SNAPSHOT));
        outbox.put(message(Message.Kind.DELAY));
        outbox.put(change);

        assertThat(outbox.take()).isSameAs(change);
        assertThat(outbox.take()).isNull();
    }

    @Test
    void sendsTheWholePictureInsteadOfTwoChanges() {
        Message whole = message(Message.Kind.SNAPSHOT);
        outbox.put(change(message(Message.Kind.SNAPSHOT)));
        outbox.put(change(whole));

        assertThat(outbox.take()).isSameAs(whole);
        assertThat(outbox.take()).isNull();
    }

    @Test
    void neverSendsAChangeOfAPictureThatWasNotSent() {
        Message whole = message(Message.Kind.SNAPSHOT);
        outbox.put(message(Message.Kind.SNAPSHOT));
        outbox.put(change(whole));

        assertThat(outbox.take()).isSameAs(whole);
        assertThat(outbox.take()).isNull();
    }

    private static Message change(Message whole) {
        return new Message(Message.Kind.CHANGE, new byte[0], whole);
    }

    private static Message message(Message.Kind kind) {
        return new Message(kind, new byte[0], null);
    }
}
