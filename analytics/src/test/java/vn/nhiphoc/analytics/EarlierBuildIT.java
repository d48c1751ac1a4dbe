package vn.nhiphoc.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** State that an earlier build wrote under this version's state format is taken up and gone on from. */
@SuppressWarnings("try") // closing may be interrupted
class EarlierBuildIT {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"applied, 1", "held, 3"})
    void goesOnFromASavepointOfAnEarlierBuild(String savepoint, int parallelism) throws Exception {
        EarlierBuild build = EarlierBuild.of(JobConfiguration.STATE_FORMAT);
        List<String> lines = build.log();
        try (StoredLog log = StoredLog.empty(EarlierBuild.LOG_ID);
                RunningJob job = RunningJob.on(log, directory.resolve("checkpoints"), parallelism)) {
            List<String> applied = EarlierBuild.applied(lines);
            log.lay(applied);
            job.start(1);
            job.untilVisible(1);
            job.kill();
            job.copyAsOldest(1, 2);
            log.lay(lines.subList(applied.size(), lines.size()));

            job.startFrom(build.savepoint(savepoint, directory), 2);
            job.untilVisibleWithoutFailure(2);
            job.serve(2);
            assertThat(ViewRows.as(build.rows(), job::query)).isEqualTo(build.rows());

            List<String> restored = ViewRows.of(job::query);
            job.kill();
            job.start(3);
            job.untilVisible(3);
            job.serve(3);
            assertThat(ViewRows.of(job::query)).isEqualTo(restored);
        }
    }
}
