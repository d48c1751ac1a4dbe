package vn.nhiphoc.standalone.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * How much heap a part may take: it takes only what it needs and gives back what it does not. What lives for one batch
 * only has a room of its own of fixed size, since one that grows with the heap is too small in a small one, and what is
 * garbage a moment later is then moved among what stays.
 *
 * @param mostMiB of the whole heap
 * @param youngMiB of the room for what lives briefly
 */
public record JvmMemory(long mostMiB, long youngMiB) {
    /** Of the server, and of programs that do a part of what it does. */
    public static final JvmMemory SERVER = new JvmMemory(448, 48);

    private static final long LEAST_OF_STATE = 768;
    private static final long MOST_OF_STATE = 8_192;
    private static final int PART_FOR_STATE = 6;
    private static final long YOUNG_OF_STATE = 192;

    /** Of the job on this machine: it keeps its state there, every attendance line of it. */
    public static JvmMemory ofState() {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return ofState(machine.getTotalMemorySize() >> 20);
    }

    /** The same with so much memory, in MiB: a sixth of it, within bounds. */
    static JvmMemory ofState(long machine) {
        long most = Math.max(LEAST_OF_STATE, Math.min(MOST_OF_STATE, machine / PART_FOR_STATE));
        return new JvmMemory(most, YOUNG_OF_STATE);
    }

    /** As the JVM's options say it. */
    public List<String> options() {
        return List.of(
                "-Xms" + 3 * youngMiB / 2 + "m",
                "-Xmx" + mostMiB + "m",
                "-Xmn" + youngMiB + "m",
                "-XX:+UseSerialGC",
                "-XX:MinHeapFreeRatio=15",
                "-XX:MaxHeapFreeRatio=30");
    }
}
