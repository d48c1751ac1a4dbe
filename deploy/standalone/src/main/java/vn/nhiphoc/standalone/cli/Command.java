package vn.nhiphoc.standalone.cli;

import java.util.Set;

/** One command of {@code deploy/run}. To add one, write a class and add it to {@link Commands}. */
public interface Command {
    /** The word on the command line. */
    String name();

    /** What it takes and does, in one line for the help. */
    String help();

    /** Options beside {@code --data}, {@code --port} and {@code --quiet} that take a value, without dashes. */
    default Set<String> valued() {
        return Set.of();
    }

    /** Options that take no value, without dashes. */
    default Set<String> flags() {
        return Set.of();
    }

    /**
     * Does it, in the main thread.
     *
     * @return the exit status
     * @throws CommandFailure with one line for the user
     */
    int run(Options options) throws Exception;
}
