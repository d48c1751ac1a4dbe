package vn.nhiphoc.standalone.demo.simulation;

import static vn.nhiphoc.standalone.demo.simulation.Times.DAY;
import static vn.nhiphoc.standalone.demo.simulation.Times.HOUR;
import static vn.nhiphoc.standalone.demo.simulation.Times.MINUTE;

import java.util.List;
import java.util.function.Predicate;
import vn.nhiphoc.standalone.demo.send.Call;
import vn.nhiphoc.standalone.demo.simulation.Deed.Calling;
import vn.nhiphoc.standalone.demo.truth.ActivityLedger;

/** An activity's life: opened, closed, cancelled, reinstated; some calls are sent twice. */
final class Life {

    private final Item item;
    private final Times times;
    private final Census census;
    private final List<Deed> deeds;

    Life(Item item, Times times, Census census, List<Deed> deeds) {
        this.item = item;
        this.times = times;
        this.census = census;
        this.deeds = deeds;
    }

    void live() {
        cancelAndReinstate();
        if (item.isReportedAtNight()) {
            return;
        }
        Long openedAt = times.openedAt();
        Long closedAt = times.closedAt();
        if (openedAt != null) {
            call("open", openedAt, openedAt, activity -> activity.opened(openedAt));
            if (item.number() % 7 == 1) {
                call("open", openedAt + MINUTE, openedAt + MINUTE, activity -> activity.opened(openedAt + MINUTE));
            }
        }
        if (openedAt != null && closedAt != null) {
            long sent = item.cancellation() == 3 ? times.end() + 6 * HOUR : closedAt;
            call("close", sent, closedAt, activity -> activity.closed(closedAt));
        }
        noteOpening();
    }

    private void noteOpening() {
        if (item.isOpening() && Times.isStraggler(item)) {
            census.saw(Phenomenon.STRAGGLER);
        }
        if (item.isOpening() && item.isNeverOpened()) {
            census.saw(Phenomenon.NO_WORD);
        }
        if (item.isOpening() && !item.plan().jointUnits().isEmpty()) {
            census.saw(Phenomenon.JOINT_CEREMONY);
        }
    }

    private void cancelAndReinstate() {
        switch (item.cancellation()) {
            case 0 -> cancel(times.start() - 8 * HOUR);
            case 1 -> cancel(afterTheEnd());
            case 2 -> {
                cancel(times.start() - 8 * HOUR);
                reinstate(times.start() - 4 * HOUR);
            }
            case 3 -> {
                cancel(times.start() + 20 * MINUTE + lateOpening());
                reinstate(times.end() + 5 * HOUR);
            }
            case 4 -> {
                cancel(times.start() - 8 * HOUR);
                reinstate(times.start() - 4 * HOUR);
                cancel(afterTheEnd());
                census.saw(Phenomenon.CANCELLED_AGAIN);
            }
            default -> {}
        }
    }

    /** When it has also been closed, however late it opened. */
    private long afterTheEnd() {
        return times.end() + DAY;
    }

    private long lateOpening() {
        return times.openedAt() == null ? 0 : times.openedAt() - times.start();
    }

    private void cancel(long at) {
        call("cancel", at, at, ActivityLedger::cancelled);
        census.saw(Phenomenon.CANCELLED);
        if (item.number() % 2 == 0) {
            call("cancel", at + MINUTE, at + MINUTE, ActivityLedger::cancelled);
        }
    }

    private void reinstate(long at) {
        call("reinstate", at, at, ActivityLedger::reinstated);
        census.saw(Phenomenon.REINSTATED);
    }

    private void call(String act, long sent, long at, Predicate<ActivityLedger> effect) {
        Call call = Call.post("/api/v1/activities/" + item.id() + "/" + act, json -> {
            json.writeStartObject();
            json.writeStringField("at", Json.time(at));
            if (act.equals("cancel")) {
                json.writeStringField("reason", "Mưa lớn");
            }
            json.writeEndObject();
        });
        deeds.add(new Calling(sent, call, ledger -> effect.test(ledger.activity(item.id()))));
    }
}
