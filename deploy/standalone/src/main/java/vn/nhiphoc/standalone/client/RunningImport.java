package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;

/** An import that the system works on, watched from here. For one thread; a second one may cancel it. */
final class RunningImport {

    private static final Duration FIRST_LOOK = Duration.ofMillis(50);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Set<String> OVER = Set.of("done", "cancelled", "failed");

    private final Api api;
    private final String path;

    private RunningImport(Api api, String path) {
        this.api = api;
        this.path = path;
    }

    /** Sends the file. */
    static RunningImport begin(Api api, Form form) {
        JsonNode begun = api.upload(form).okFor("POST /api/v1/imports");
        return new RunningImport(api, "/api/v1/imports/" + begun.path("id").asText());
    }

    /** Waits until it is over; how it ended. Cancels it when this command is broken off. */
    JsonNode await(ImportProgress progress) {
        Thread cancelling = new Thread(() -> api.send("DELETE", path, null));
        Runtime.getRuntime().addShutdownHook(cancelling);
        try {
            return watch(progress);
        } finally {
            remove(cancelling);
            cancelIfInterrupted();
        }
    }

    private void cancelIfInterrupted() {
        if (Thread.interrupted()) {
            api.send("DELETE", path, null);
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode watch(ImportProgress progress) {
        Duration pause = FIRST_LOOK;
        while (true) {
            JsonNode state = api.send("GET", path, null).okFor("GET " + path);
            progress.at(
                    state.path("progress").path("rows").asLong(),
                    state.path("progress").path("total").asLong());
            if (OVER.contains(state.path("state").asText())) {
                progress.end();
                return state;
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw Problems.of("Lệnh bị ngắt", "interrupted");
            }
            pause = LOOK_EVERY;
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process ends already, and the hook runs
            Thread.onSpinWait();
        }
    }
}
