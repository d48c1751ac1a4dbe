package vn.nhiphoc.standalone.demo.check;

import java.time.Duration;

/** Waiting until a comparison rests on all that is recorded; it is computed by itself. */
public final class Compared {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Views views;

    public Compared(Views views) {
        this.views = views;
    }

    /** Returns when it stands at that position of the log; one that does not come is a {@link ReadingFailed}. */
    public void await(String campaign, String baseline, long position) throws InterruptedException {
        long began = System.nanoTime();
        String sql = "SELECT count() FROM comparisons WHERE campaign_id = '" + campaign + "' AND baseline_id = '"
                + baseline + "' AND position >= " + position;
        while (views.rows(sql).get(0)[0].equals("0")) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) {
                throw new ReadingFailed(
                        "no comparison of " + campaign + " with " + baseline + " at position " + position, null);
            }
            Thread.sleep(100);
        }
    }
}
