package vn.nhiphoc.standalone.server;

import java.util.Map;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import vn.nhiphoc.dashboards.DashboardsConfiguration;
import vn.nhiphoc.ingest.IngestConfiguration;
import vn.nhiphoc.standalone.Environment;
import vn.nhiphoc.standalone.ParentWatch;

/** Main of the server process. Its settings come from the environment; it ends with its parent. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({IngestConfiguration.class, DashboardsConfiguration.class})
public class Server {
    private static final Map<String, Object> DEFAULTS = Map.ofEntries(
            Map.entry("logging.config", "classpath:nhiphoc-logback.xml"),
            Map.entry("server.address", "${nhiphoc.http.address:127.0.0.1}"),
            Map.entry("server.port", "${nhiphoc.http.port:8080}"),
            Map.entry("server.shutdown", "graceful"),
            Map.entry("spring.lifecycle.timeout-per-shutdown-phase", "1500ms"),
            Map.entry("server.tomcat.threads.max", "48"),
            Map.entry("server.tomcat.threads.min-spare", "4"),
            Map.entry("spring.jmx.enabled", "false"),
            Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
            Map.entry("management.endpoint.health.probes.enabled", "true"),
            Map.entry("management.health.db.enabled", "false"),
            Map.entry("management.health.diskspace.enabled", "false"));

    /** Ends with status 1 and one line on standard error when it cannot start. */
    public static void main(String[] args) {
        ParentWatch.start();
        try {
            LogSetup.of(Environment.ofProcess()).run();
            SpringApplication server = new SpringApplication(Server.class);
            server.setBannerMode(Banner.Mode.OFF);
            server.setLogStartupInfo(false);
            server.setDefaultProperties(DEFAULTS);
            server.run(args);
        } catch (Exception e) {
            System.err.println("error: " + root(e));
            System.exit(1);
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }
}
