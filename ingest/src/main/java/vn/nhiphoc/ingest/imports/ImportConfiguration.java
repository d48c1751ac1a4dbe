package vn.nhiphoc.ingest.imports;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.nhiphoc.aggregates.intake.Intake;
import vn.nhiphoc.ingest.IngestSettings;
import vn.nhiphoc.ingest.rest.FileLines;
import vn.nhiphoc.ingest.rest.ReferenceData;
import vn.nhiphoc.ingest.sheets.ReadingLimits;

/** Wires the imports; their connections are their own, so that a long file keeps nobody waiting. */
@Configuration(proxyBeanMethods = false)
@Import(ImportController.class)
public class ImportConfiguration {

    private static final int CONNECTIONS = 4;
    private static final int MOST_REFUSALS = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(500);

    @Bean(destroyMethod = "close")
    ImportConnections importConnections(IngestSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("imports");
        config.setJdbcUrl(settings.postgresUrl());
        config.setUsername(settings.postgresUser());
        config.setPassword(settings.postgresPassword());
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(2_000);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("ApplicationName", "nhiphoc imports");
        config.addDataSourceProperty("connectTimeout", "2");
        config.addDataSourceProperty("socketTimeout", "15");
        return new ImportConnections(new HikariDataSource(config));
    }

    @Bean
    ImportStore importStore(ImportConnections connections) {
        return new ImportStore(connections.source(), MOST_REFUSALS);
    }

    @Bean
    FileStore fileStore(ImportConnections connections, IngestSettings settings) {
        return new FileStore(connections.source(), settings.importBytes());
    }

    @Bean(destroyMethod = "close")
    ImportWorker importWorker(
            ImportStore store,
            FileStore files,
            ImportConnections connections,
            FileLines lines,
            ReferenceData reference,
            Intake intake,
            IngestSettings settings) {
        ImportRun.Tools tools = new ImportRun.Tools(
                store,
                lines,
                reference,
                intake.registry(),
                new OwnLines(connections.source()),
                ReadingLimits.DEFAULT,
                PAUSE);
        return new ImportWorker(store, files, tools, settings.importLease()).start();
    }

    /** Not a bean of the type {@code DataSource}, which Spring Boot would take for the application's own. */
    record ImportConnections(HikariDataSource source) implements AutoCloseable {

        @Override
        public void close() {
            source.close();
        }
    }
}
