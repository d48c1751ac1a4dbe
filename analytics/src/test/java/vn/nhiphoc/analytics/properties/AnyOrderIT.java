package vn.nhiphoc.analytics.properties;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.BeforeContainer;
import vn.nhiphoc.audit.Comparison;
import vn.nhiphoc.audit.Recount;

/**
 * Whatever is recorded in whatever order, and whatever happens to the job: what the views show at rest is what an
 * independent recount of the log says. A failing try names its seed, the shortest steps, and the cells that differ.
 */
class AnyOrderIT {

    private static ShownViews views;

    @BeforeContainer
    static void open() throws Exception {
        views = ShownViews.inFreshDatabase();
    }

    @Property(tries = 100)
    void theViewsAtRestAreWhatTheLogSays(@ForAll("steps") List<Step> steps, @ForAll long faults) throws Exception {
        History history = Telling.of(steps);
        Comparison comparison =
                Comparison.of(Recount.of(history.logged()).rows(), views.of(FaultyRun.of(history, faults)));
        assertThat(comparison.differences()).isEmpty();
        assertThat(comparison.sum().cells()).isPositive();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Step.steps(1, 90);
    }
}
