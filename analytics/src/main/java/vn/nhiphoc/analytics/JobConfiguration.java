package vn.nhiphoc.analytics;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;

/** How Flink is to run the job; a cluster's own settings give the rest. */
final class JobConfiguration {

    /** Raised whenever state of an earlier version can no longer be read: the job then starts from the log. */
    static final int STATE_FORMAT = 2;

    private static final Duration LONGEST_IN_BUFFER = Duration.ofMillis(10);

    private JobConfiguration() {}

    static Configuration of(LiveMetricsSettings settings) {
        Configuration job = new Configuration();
        job.set(PipelineOptions.NAME, LiveMetricsJob.NAME);
        job.set(PipelineOptions.MAX_PARALLELISM, LiveMetricsSettings.MAX_PARALLELISM);
        job.set(PipelineOptions.GENERIC_TYPES, false);
        job.set(PipelineOptions.OBJECT_REUSE, true);
        job.set(CoreOptions.DEFAULT_PARALLELISM, settings.parallelism());
        job.set(ExecutionOptions.BUFFER_TIMEOUT, LONGEST_IN_BUFFER);
        job.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, settings.checkpointInterval());
        job.set(CheckpointingOptions.MAX_CONCURRENT_CHECKPOINTS, 1);
        job.set(CheckpointingOptions.ENABLE_UNALIGNED, false);
        job.set(CheckpointingOptions.TOLERABLE_FAILURE_NUMBER, Integer.MAX_VALUE);
        job.set(CheckpointingOptions.MAX_RETAINED_CHECKPOINTS, 3);
        job.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        job.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                LiveMetricsJob.checkpointDirectory(settings).toString());
        job.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        job.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        job.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF, Duration.ofMillis(200));
        job.set(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF, Duration.ofSeconds(10));
        return job;
    }
}
