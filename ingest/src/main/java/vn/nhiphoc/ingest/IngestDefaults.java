package vn.nhiphoc.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/** Puts the intake's defaults for Spring Boot behind everything else that is configured. */
public final class IngestDefaults implements EnvironmentPostProcessor {

    private static final String DEFAULTS = "classpath:vn/nhiphoc/ingest/defaults.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        try {
            environment.getPropertySources().addLast(new ResourcePropertySource("nhiphoc-ingest", DEFAULTS));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + DEFAULTS, e);
        }
    }
}
