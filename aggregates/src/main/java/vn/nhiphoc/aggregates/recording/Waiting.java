package vn.nhiphoc.aggregates.recording;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.nhiphoc.aggregates.shared.Answer;

/**
 * A batch that waits to be committed.
 *
 * @param settled whether it was taken by the committer or given up by its sender; who sets it decides
 */
record Waiting<L>(List<L> lines, CompletableFuture<List<Answer>> answers, AtomicBoolean settled) {

    static <L> Waiting<L> of(List<L> lines) {
        return new Waiting<>(List.copyOf(lines), new CompletableFuture<>(), new AtomicBoolean());
    }

    boolean take() {
        return settled.compareAndSet(false, true);
    }
}
