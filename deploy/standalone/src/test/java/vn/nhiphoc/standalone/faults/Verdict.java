package vn.nhiphoc.standalone.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import vn.nhiphoc.standalone.demo.check.Check;
import vn.nhiphoc.standalone.demo.check.Comparison;
import vn.nhiphoc.standalone.demo.check.Views;
import vn.nhiphoc.standalone.demo.check.Visible;
import vn.nhiphoc.standalone.demo.simulation.Simulation;
import vn.nhiphoc.standalone.demo.truth.Ledger;
import vn.nhiphoc.standalone.demo.truth.Sheet;
import vn.nhiphoc.standalone.demo.truth.Truth;

/**
 * Whether a week came through: its answers are right and stand in the log, which holds nothing else and is the log of
 * the same week in peace, and every figure is the simulation's own.
 */
record Verdict(Simulation week, List<Log.Stored> calm) {
    /** What was compared, in one line; a difference fails. */
    String of(Machine machine, Clients clients) throws Exception {
        Claims claims = claims(clients);
        List<Log.Stored> events = machine.log().events();
        assertThat(claims.against(events)).isEmpty();
        assertThat(SameLog.differences(calm, events)).isEmpty();
        long cells = cells(machine);
        String audit = machine.audit();
        return "%d calls, %d times no answer, %d times put off, %d lines claimed, %d events, %d cells, 0 differences; audit: %s"
                .formatted(
                        clients.finished(),
                        clients.unanswered(),
                        clients.putOff(),
                        claims.size(),
                        events.size(),
                        cells,
                        audit);
    }

    private static Claims claims(Clients clients) {
        Claims claims = new Claims();
        for (Clients.Answered answered : clients.answered()) {
            assertThat(answered.wrong())
                    .as("%s after %d tries", answered.call(), answered.unanswered())
                    .isEmpty();
            claims.answered(answered);
        }
        return claims;
    }

    private long cells(Machine machine) throws InterruptedException {
        Views views = new Views(URI.create("http://127.0.0.1:" + machine.clickHouse()));
        new Visible(views).await(0);
        long cells = 0;
        for (Function<Ledger, Sheet> sheet : Truth.sheets()) {
            Comparison comparison =
                    Check.compare(sheet.apply(week.ledger()), week.week().campaign(), views);
            assertThat(comparison.first()).as(comparison.view()).isEmpty();
            assertThat(comparison.differing()).isZero();
            cells += comparison.cells();
        }
        return cells;
    }
}
