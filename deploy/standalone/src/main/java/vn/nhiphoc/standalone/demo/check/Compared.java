package vn.nhiphoc.standalone.demo.check;

import java.time.Duration;
import vn.nhiphoc.standalone.demo.truth.Sheet;

/** Comparing with the years' comparisons, which follow by themselves, a moment after the views that they rest on. */
public final class Compared {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS_MILLIS = 500;

    private final Views views;

    public Compared(Views views) {
        this.views = views;
    }

    /** How the campaign's lines compare with the sheet once they agree, or after a minute in which they did not. */
    public Comparison await(Sheet sheet, String campaign) throws InterruptedException {
        long began = System.nanoTime();
        while (true) {
            Comparison comparison = Check.compare(sheet, campaign, views);
            if (comparison.differing() == 0 || System.nanoTime() - began > PATIENCE.toNanos()) {
                return comparison;
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
    }
}
