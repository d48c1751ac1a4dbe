package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.bench.line.Line;

/** Something that is measured and has targets. */
public interface Benchmark {
    /** The word on the command line, and in the line that is printed. */
    String name();

    /** How thoroughly it measures where the command line does not say more. */
    default Effort effort(boolean quick) {
        return Effort.of(quick);
    }

    /** Whether a first idea of everything includes it: it is short then, and has a baseline. */
    default boolean isInFirstIdea() {
        return true;
    }

    /** Whether it leaves figures in the system that can be recounted from its log. */
    default boolean recounts() {
        return true;
    }

    /**
     * Measures; what is visible in the end is recounted by {@link #run}.
     *
     * @param say takes lines of progress
     */
    Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException;

    /** Measures and recounts. */
    default Line run(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException {
        Line line = measure(system, effort, seed, say).measured(effort.quick(), effort.runs(), seed, system.versions());
        if (recounts()) {
            say.accept(name() + ": recounting …");
            system.awaitVisible();
            SystemUnderTest.Recount recount = system.recount();
            line.recounted(recount.cells(), recount.differing());
        }
        return line;
    }
}
