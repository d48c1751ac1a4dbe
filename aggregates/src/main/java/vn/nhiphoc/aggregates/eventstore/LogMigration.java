package vn.nhiphoc.aggregates.eventstore;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database of the log to this version's schema: log, vault, keys, and the two roles that use them. */
public final class LogMigration {

    /** The role that intake connects as: may append and read, never change. */
    public static final String INTAKE_ROLE = "nhiphoc_intake";

    /** The role that readers (the jobs) connect as. */
    public static final String READER_ROLE = "nhiphoc_reader";

    private LogMigration() {}

    /**
     * Runs what is missing; run again, it changes nothing but the roles' passwords.
     *
     * @param owner connections of the database's owner, who may create roles; nothing else uses it
     */
    public static void migrate(DataSource owner, RolePasswords passwords) {
        Flyway.configure(LogMigration.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .placeholders(Map.of(
                        "intakePassword", quoted(passwords.intake()), "readerPassword", quoted(passwords.reader())))
                .load()
                .migrate();
    }

    private static String quoted(String password) {
        return password.replace("'", "''");
    }

    /** The passwords of the two roles. */
    public record RolePasswords(String intake, String reader) {

        public RolePasswords {
            if (intake.isBlank() || reader.isBlank()) {
                throw new IllegalArgumentException("the roles of the log need passwords");
            }
        }

        @Override
        public String toString() {
            return "RolePasswords[…]";
        }
    }
}
