package vn.nhiphoc.aggregates.intake;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the intake reaches its log.
 *
 * @param jdbcUrl of the log's database, without user and password
 * @param user the role that may append, see {@link vn.nhiphoc.aggregates.eventstore.LogMigration#INTAKE_ROLE}
 * @param hashKey the file with the vault's key; made at the first start
 * @param connections how many at most are held to the database
 * @param waitingLines how many lines of attendance, and of summaries, may wait for a commit before more are refused
 * @param patience how long a request waits for its commit before it is told to come again
 */
public record IntakeSettings(
        String jdbcUrl,
        String user,
        String password,
        Path hashKey,
        int connections,
        int waitingLines,
        Duration patience) {

    public IntakeSettings {
        if (connections < 4) {
            throw new IllegalArgumentException(
                    "the intake needs at least 4 connections to the log, not " + connections);
        }
        if (waitingLines < 5_000) {
            throw new IllegalArgumentException("at least one batch of 5,000 lines must be able to wait");
        }
    }

    /** What fits one node with a few hundred lines a second to a few thousand. */
    public static IntakeSettings of(String jdbcUrl, String user, String password, Path hashKey) {
        return new IntakeSettings(jdbcUrl, user, password, hashKey, 8, 50_000, Duration.ofSeconds(8));
    }

    @Override
    public String toString() {
        return "IntakeSettings[" + user + " at " + jdbcUrl + "]";
    }
}
