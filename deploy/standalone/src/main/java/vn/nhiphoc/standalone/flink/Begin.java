package vn.nhiphoc.standalone.flink;

import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import vn.nhiphoc.analytics.LiveMetricsJob;
import vn.nhiphoc.analytics.clickhouse.Generations;
import vn.nhiphoc.analytics.clickhouse.Life;
import vn.nhiphoc.analytics.clickhouse.Lives;

/**
 * What a process that starts finds: the generation that the views show, and the one that an earlier process was building.
 *
 * @param served a generation of this log
 * @param outdated whether it follows other rules than this program, so that no job of this program may write it
 * @param building to be gone on with; empty where there is none, or one that this program cannot go on with
 */
record Begin(int served, boolean outdated, OptionalInt building) {

    /** Reads it; a store that serves nothing yet, or another log, gets a new generation, which is served at once. */
    static Begin of(Generations generations, String logId) throws SQLException {
        Optional<Generations.Served> now = generations.served();
        Lives lives = generations.lives();
        if (now.filter(served -> served.logId().equals(logId)).isEmpty()) {
            int first = Math.max(
                            highest(generations, lives),
                            now.map(Generations.Served::generation).orElse(0))
                    + 1;
            generations.note(building(first, logId, now.isEmpty() ? "a new store" : "another log"));
            generations.serve(first, logId);
            lives = generations.lives();
            now = generations.served();
        }
        int served = now.orElseThrow().generation();
        OptionalInt building = lives.building();
        if (building.isPresent() && building.getAsInt() == served) {
            generations.note(new Life(served, Life.State.SERVING, logId, lives.rulesOf(served), ""));
            building = OptionalInt.empty();
        }
        if (building.isPresent() && !lives.fits(building.getAsInt(), logId, LiveMetricsJob.RULES)) {
            int other = building.getAsInt();
            generations.note(
                    new Life(other, Life.State.GIVEN_UP, logId, lives.rulesOf(other), "another log or other rules"));
            generations.note(new Life(0, Life.State.ASKED, logId, 0, "generation " + other + " was given up"));
            building = OptionalInt.empty();
        }
        return new Begin(served, lives.rulesOf(served) != LiveMetricsJob.RULES, building);
    }

    static Life building(int generation, String logId, String reason) {
        return new Life(generation, Life.State.BUILDING, logId, LiveMetricsJob.RULES, reason);
    }

    /** The highest number that was ever used. */
    static int highest(Generations generations, Lives lives) throws SQLException {
        return generations.kept().stream().reduce(lives.highest(), Math::max);
    }

    /** The generations that may keep their rows. */
    Set<Integer> kept() {
        Set<Integer> kept = new TreeSet<>(Set.of(served));
        building.ifPresent(kept::add);
        return kept;
    }
}
