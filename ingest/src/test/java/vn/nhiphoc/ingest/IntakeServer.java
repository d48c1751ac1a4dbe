package vn.nhiphoc.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.nhiphoc.aggregates.eventstore.LogMigration;
import vn.nhiphoc.aggregates.intake.Intake;
import vn.nhiphoc.aggregates.intake.IntakeSettings;
import vn.nhiphoc.aggregates.intake.LogIntake;
import vn.nhiphoc.embedded.postgres.EmbeddedPostgres;
import vn.nhiphoc.ingest.access.AdminKey;

/** The intake as it is served, on a PostgreSQL of its own; one for all tests of a JVM. */
public final class IntakeServer {

    private static final String PASSWORD = "intake's";

    private final Path directory;
    private EmbeddedPostgres postgres;
    private final ServletWebServerApplicationContext context;
    private final String adminKey;

    private IntakeServer() throws IOException, SQLException {
        directory = Files.createTempDirectory("nhiphoc-intake-");
        postgres = EmbeddedPostgres.start(directory.resolve("postgres"), 0);
        try (Connection connection =
                DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.user(), postgres.password())) {
            connection.createStatement().execute("CREATE DATABASE nhiphoc");
        }
        LogMigration.migrate(
                source(postgres.user(), postgres.password()), new LogMigration.RolePasswords(PASSWORD, "reader"));
        AdminKey.ensure(directory.resolve("admin.key"), source(LogMigration.INTAKE_ROLE, PASSWORD));
        adminKey = Files.readString(directory.resolve("admin.key")).trim();
        SpringApplication application = application(Map.of(
                "nhiphoc.data",
                directory.toString(),
                "nhiphoc.postgres.url",
                postgres.jdbcUrl("nhiphoc"),
                "nhiphoc.postgres.password",
                PASSWORD,
                "nhiphoc.http.port",
                "0",
                "logging.level.root",
                "WARN"));
        context = (ServletWebServerApplicationContext) application.run();
    }

    /** The intake as an application with these settings. */
    public static SpringApplication application(Map<String, Object> settings) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setDefaultProperties(settings);
        return application;
    }

    /** The server, started at the first call. */
    public static IntakeServer shared() {
        return Holder.SERVER;
    }

    public Client admin() {
        return client(adminKey);
    }

    public Client client(String key) {
        return new Client("http://127.0.0.1:" + context.getWebServer().getPort(), key);
    }

    public String adminKey() {
        return adminKey;
    }

    public int port() {
        return context.getWebServer().getPort();
    }

    /** The log's address. */
    public String jdbcUrl() {
        return postgres.jdbcUrl("nhiphoc");
    }

    /** The intake's password to the log. */
    public String password() {
        return PASSWORD;
    }

    public Path directory() {
        return directory;
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    /** The number that a query of the database answers, as its owner. */
    public long count(String sql) throws SQLException {
        try (Connection connection =
                        source(postgres.user(), postgres.password()).getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Changes the database as its owner. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection =
                source(postgres.user(), postgres.password()).getConnection()) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }

    /** Takes PostgreSQL away while the work runs, and brings it back. */
    public void withoutPostgres(Work work) throws Exception {
        int port = postgres.port();
        postgres.close();
        try {
            work.run();
        } finally {
            postgres = EmbeddedPostgres.start(directory.resolve("postgres"), port);
        }
    }

    public PGSimpleDataSource source(String user, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.jdbcUrl("nhiphoc"));
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    private void stop() {
        context.close();
        postgres.close();
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Something that may fail. */
    public interface Work {
        void run() throws Exception;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(IngestConfiguration.class)
    static class Application {

        @Bean(destroyMethod = "close")
        Intake intake(IngestSettings settings) {
            return LogIntake.open(IntakeSettings.of(
                    settings.postgresUrl(),
                    settings.postgresUser(),
                    settings.postgresPassword(),
                    settings.data().resolve("vault.key")));
        }
    }

    private static final class Holder {
        private static final IntakeServer SERVER = start();

        private static IntakeServer start() {
            try {
                IntakeServer server = new IntakeServer();
                Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
                return server;
            } catch (IOException | SQLException e) {
                throw new IllegalStateException("starting the intake", e);
            }
        }
    }
}
