package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vn.nhiphoc.standalone.cli.CommandFailure;

/** Somebody who asks the API the same questions in turn, four a second. */
final class ApiReader extends Thread {
    private static final long PAUSE_MILLIS = 250;

    private final SystemUnderTest system;
    private final List<String> questions;
    private final int seconds;
    private final Times times = new Times();

    ApiReader(SystemUnderTest system, String campaign, int seconds) {
        super("api-reader");
        this.system = system;
        this.seconds = seconds;
        String metrics = "/api/v1/metrics?campaign=" + campaign;
        this.questions = List.of(
                metrics,
                metrics + "&by=day",
                metrics + "&by=type,day",
                metrics + "&by=unit",
                "/api/v1/live/units?q=ba%20dinh&campaign=" + campaign);
    }

    @Override
    public void run() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        try {
            for (int turn = 0; System.nanoTime() < end; turn++) {
                String question = questions.get(turn % questions.size());
                long began = System.nanoTime();
                try {
                    system.get(question);
                    times.took(question, (System.nanoTime() - began) / 1e6);
                } catch (IOException | CommandFailure e) {
                    times.fails();
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void addTo(Times others) {
        others.add(times);
    }
}
