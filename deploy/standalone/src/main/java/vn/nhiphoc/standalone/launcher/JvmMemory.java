package vn.nhiphoc.standalone.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much heap a part may take: it takes only what it needs and gives back what it does not.
 *
 * @param leastMiB that it begins with
 * @param mostMiB of the whole heap
 * @param collector the JVM's options for collecting garbage
 */
public record JvmMemory(long leastMiB, long mostMiB, List<String> collector) {
    /**
     * Of the server, and of programs that do a part of what it does. What lives for one batch only has a room of its own of
     * fixed size, since one that grows with the heap is too small in a small one, and what is garbage a moment later is then
     * moved among what stays.
     */
    public static final JvmMemory SERVER = new JvmMemory(72, 448, List.of("-Xmn48m", "-XX:+UseSerialGC"));

    private static final long LEAST_OF_STATE = 768;
    private static final long MOST_OF_STATE = 8_192;
    private static final int PART_FOR_STATE = 6;
    private static final long LEAST_AT_THE_START = 288;
    /**
     * Never the whole heap at once, which with much state would hold the job up for half a second and more. What old state
     * points to is looked up in the pauses, where it is done once for many changes: threads that do it in between took a
     * tenth of all that the job takes. Later JVMs, which do not know the last two options, pass them over.
     */
    private static final List<String> IN_PIECES = List.of(
            "-XX:+UseG1GC",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:-G1UseAdaptiveConcRefinement",
            "-XX:G1ConcRefinementGreenZone=2000");

    /** Of the job on this machine: it keeps its state there, every attendance line of it. */
    public static JvmMemory ofState() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return ofState(machine.getTotalMemorySize() >> 20);
    }

    /** The same with so much memory, in MiB: a sixth of it, within bounds. */
    static JvmMemory ofState(long machine) {
        long most = Math.max(LEAST_OF_STATE, Math.min(MOST_OF_STATE, machine / PART_FOR_STATE));
        return new JvmMemory(LEAST_AT_THE_START, most, IN_PIECES);
    }

    /** As the JVM's options say it. */
    public List<String> options() {
        return Stream.concat(
                        Stream.of(
                                "-Xms" + leastMiB + "m",
                                "-Xmx" + mostMiB + "m",
                                "-XX:MinHeapFreeRatio=15",
                                "-XX:MaxHeapFreeRatio=30"),
                        collector.stream())
                .toList();
    }
}
