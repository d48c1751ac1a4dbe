package vn.nhiphoc.standalone.server;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.nhiphoc.aggregates.intake.Intake;
import vn.nhiphoc.aggregates.intake.IntakeSettings;
import vn.nhiphoc.aggregates.intake.LogIntake;
import vn.nhiphoc.dashboards.DashboardsConfiguration;
import vn.nhiphoc.ingest.IngestConfiguration;
import vn.nhiphoc.ingest.IngestSettings;
import vn.nhiphoc.standalone.Environment;
import vn.nhiphoc.standalone.ParentWatch;

/** Main of the server process. Its settings come from the environment; it ends with its parent. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({IngestConfiguration.class, DashboardsConfiguration.class})
public class Server {
    private static final Map<String, Object> DEFAULTS = Map.of(
            "logging.config", "classpath:nhiphoc-logback.xml",
            "spring.jmx.enabled", "false");

    /** Ends with status 1 and one line on standard error when it cannot start. */
    public static void main(String[] args) {
        ParentWatch.start();
        try {
            LogSetup.of(Environment.ofProcess()).run();
            SpringApplication server = new SpringApplication(Server.class);
            server.setBannerMode(Banner.Mode.OFF);
            server.setLogStartupInfo(false);
            server.setDefaultProperties(DEFAULTS);
            server.run("--spring.lifecycle.timeout-per-shutdown-phase=1500ms");
        } catch (Exception e) {
            System.err.println("error: " + root(e));
            System.exit(1);
        }
    }

    @Bean(destroyMethod = "close")
    Intake intake(IngestSettings settings) {
        return LogIntake.open(IntakeSettings.of(
                settings.postgresUrl(),
                settings.postgresUser(),
                settings.postgresPassword(),
                settings.data().resolve("vault.key")));
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }
}
