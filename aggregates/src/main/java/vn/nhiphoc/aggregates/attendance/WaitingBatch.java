package vn.nhiphoc.aggregates.attendance;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.nhiphoc.aggregates.attendance.messages.ArrivingLine;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Received;

/**
 * A batch that waits to be committed.
 *
 * @param settled whether it was taken by the committer or given up by its sender; who sets it decides
 */
record WaitingBatch(
        List<ArrivingLine> lines, Received received, CompletableFuture<List<Answer>> answers, AtomicBoolean settled) {

    static WaitingBatch of(List<ArrivingLine> lines, Received received) {
        return new WaitingBatch(List.copyOf(lines), received, new CompletableFuture<>(), new AtomicBoolean());
    }

    boolean take() {
        return settled.compareAndSet(false, true);
    }
}
