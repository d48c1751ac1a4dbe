package vn.nhiphoc.standalone.flink;

import java.nio.file.Files;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import vn.nhiphoc.embedded.Cache;

/** A whole cluster in this JVM that listens on 127.0.0.1 only. */
public final class LocalCluster {
    private static final String LOOPBACK = "127.0.0.1";
    /** The served generation's, a rebuild's or a replay's beside it (a replay gives way), and the comparisons'. */
    private static final int JOBS_AT_ONCE = 3;

    private static final int RETAINED_CHECKPOINTS = 3;
    private static final MemorySize NETWORK = MemorySize.ofMebiBytes(32);

    private LocalCluster() {}

    /** Starts it, with its working directory emptied. */
    public static MiniCluster start(FlinkSettings settings) throws Exception {
        Cache.delete(settings.work());
        Files.createDirectories(settings.work());
        MiniCluster cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration(settings))
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(JOBS_AT_ONCE * FlinkSettings.PARALLELISM)
                .build());
        cluster.start();
        return cluster;
    }

    static Configuration configuration(FlinkSettings settings) {
        Configuration cluster = new Configuration();
        cluster.set(RestOptions.ADDRESS, LOOPBACK);
        cluster.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        cluster.set(RestOptions.BIND_PORT, Integer.toString(settings.restPort()));
        cluster.set(RestOptions.PORT, settings.restPort());
        cluster.set(JobManagerOptions.ADDRESS, LOOPBACK);
        cluster.set(JobManagerOptions.BIND_HOST, LOOPBACK);
        cluster.set(TaskManagerOptions.HOST, LOOPBACK);
        cluster.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
        cluster.set(TaskManagerOptions.NETWORK_MEMORY_MIN, NETWORK);
        cluster.set(TaskManagerOptions.NETWORK_MEMORY_MAX, NETWORK);
        cluster.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(1));
        cluster.set(CoreOptions.TMP_DIRS, settings.work().toString());
        cluster.set(BlobServerOptions.STORAGE_DIRECTORY, settings.work().toString());
        // Of a job's own settings Flink does not take this one.
        cluster.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, RETAINED_CHECKPOINTS);
        LoopbackPrometheus.configure(cluster, settings.metricsPort());
        return cluster;
    }
}
