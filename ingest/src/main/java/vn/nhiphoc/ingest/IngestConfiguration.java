package vn.nhiphoc.ingest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.catalina.core.StandardHost;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import vn.nhiphoc.ingest.access.AccessConfiguration;
import vn.nhiphoc.ingest.imports.ImportConfiguration;
import vn.nhiphoc.ingest.limits.LimitsConfiguration;
import vn.nhiphoc.ingest.problem.PlainErrors;
import vn.nhiphoc.ingest.problem.ProblemConfiguration;
import vn.nhiphoc.ingest.rest.RestConfiguration;
import vn.nhiphoc.ingest.telemetry.TelemetryConfiguration;

/**
 * The whole intake, to be imported into a Spring Boot web application that brings a bean of
 * {@link vn.nhiphoc.aggregates.intake.Intake} on a migrated log. Its settings are {@link IngestSettings}; what it asks
 * of Spring Boot itself stands in {@code defaults.properties}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    ProblemConfiguration.class,
    LimitsConfiguration.class,
    AccessConfiguration.class,
    ImportConfiguration.class,
    TelemetryConfiguration.class,
    RestConfiguration.class
})
public class IngestConfiguration {

    @Bean
    IngestSettings ingestSettings(Environment environment) {
        return IngestSettings.read(environment::getProperty);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> intakeServer(IngestSettings settings) {
        return server -> {
            server.setAddress(address(settings.httpAddress()));
            server.setPort(settings.httpPort());
            server.addConnectorCustomizers(
                    connector -> connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(PlainErrors.class.getName());
                }
            });
        };
    }

    private static InetAddress address(String name) {
        try {
            return InetAddress.getByName(name);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("nhiphoc.http.address is no address: " + name, e);
        }
    }
}
