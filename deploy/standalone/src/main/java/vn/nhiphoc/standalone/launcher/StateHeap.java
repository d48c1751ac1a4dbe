package vn.nhiphoc.standalone.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much heap the job may take, as {@code -Xmx} says it: a sixth of the machine's memory, within bounds. The job keeps
 * its state there, every attendance line of it; it takes only what it needs and gives back what it does not.
 */
final class StateHeap {
    private static final long LEAST_MIB = 768;
    private static final long MOST_MIB = 8_192;
    private static final int PART = 6;

    private StateHeap() {}

    static String option() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return of(machine.getTotalMemorySize() >> 20) + "m";
    }

    /** For a machine with so much memory; both in MiB. */
    static long of(long memory) {
        return Math.max(LEAST_MIB, Math.min(MOST_MIB, memory / PART));
    }
}
