package vn.nhiphoc.standalone.bench.job;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import vn.nhiphoc.standalone.bench.SystemUnderTest;
import vn.nhiphoc.standalone.bench.bare.BareProcess;
import vn.nhiphoc.standalone.bench.intake.Arrivals;
import vn.nhiphoc.standalone.launcher.JvmMemory;

/**
 * The system's log with so many check-ins at least, and the job up to it.
 *
 * @param counted check-ins of the whole log that are in the figures: some may have been corrected since, or come twice
 * @param events in the whole log
 */
record FilledLog(int counted, int events) {
    private static final int ACTIVITIES = 1_000;

    /** Fills up what is missing, with the product's own append. */
    static FilledLog in(SystemUnderTest system, String campaign, long seed, int least)
            throws IOException, InterruptedException {
        int missing = least - checkIns(system);
        if (missing > 0) {
            new Arrivals(campaign, seed, 1, ACTIVITIES).prepare(system);
            Map<String, String> settings = system.log()
                    .settings(Map.of(
                            "events", Integer.toString(missing),
                            "activities", Integer.toString(ACTIVITIES),
                            "campaign", campaign,
                            "seed", Long.toString(seed)));
            BareProcess.run("fill", List.of(), JvmMemory.SERVER, settings);
        }
        system.awaitVisible();
        return new FilledLog(
                Integer.parseInt(system.query("SELECT sum(check_ins) FROM nhiphoc.unit_activity_day")
                        .strip()),
                Integer.parseInt(system.log().text("SELECT count(*) FROM event_log")));
    }

    private static int checkIns(SystemUnderTest system) {
        return Integer.parseInt(
                system.log().text("SELECT count(*) FROM event_log WHERE payload_type = 'attendance.checked-in'"));
    }
}
