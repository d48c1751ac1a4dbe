package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.util.function.Consumer;

/** One measurement on a fresh system. */
public interface Benchmark {
    /** The word on the command line, and in the line that is printed. */
    String name();

    /** How long it measures where {@code --seconds} does not say; some measure until their work is done. */
    default int defaultSeconds() {
        return 1;
    }

    /**
     * Measures.
     *
     * @param say takes lines of progress
     * @return one JSON object
     */
    String run(SystemUnderTest system, Load load, Consumer<String> say) throws IOException, InterruptedException;
}
