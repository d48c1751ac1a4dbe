package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.util.function.Consumer;
import vn.nhiphoc.standalone.bench.line.Line;

/** A benchmark with a baseline from the same run and with targets. */
public interface Measurement extends Benchmark {

    /** Measures; what is visible in the end is recounted by who asks. */
    Line measure(SystemUnderTest system, Effort effort, long seed, Consumer<String> say)
            throws IOException, InterruptedException;

    @Override
    default String run(SystemUnderTest system, Load load, Consumer<String> say)
            throws IOException, InterruptedException {
        Effort effort = load.effort();
        Line line = measure(system, effort, load.seed(), say)
                .measured(effort.quick(), effort.runs(), load.seed(), system.parts());
        if (recounts()) {
            say.accept(name() + ": recounting …");
            system.awaitVisible();
            SystemUnderTest.Recount recount = system.recount();
            line.recounted(recount.cells(), recount.differing());
        }
        return line.toString();
    }

    /** Whether it leaves figures in the system that can be recounted from its log. */
    default boolean recounts() {
        return true;
    }
}
