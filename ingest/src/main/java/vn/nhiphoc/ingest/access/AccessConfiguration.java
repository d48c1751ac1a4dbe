package vn.nhiphoc.ingest.access;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.nhiphoc.aggregates.intake.Intake;
import vn.nhiphoc.ingest.IngestSettings;

/** Wires the guard; it stands before everything but the request's meters. */
@Configuration(proxyBeanMethods = false)
@Import({KeyController.class, SessionController.class})
public class AccessConfiguration implements WebMvcConfigurer {

    /** The order of the guard among the server's filters. */
    public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    @Bean(destroyMethod = "close")
    KeyConnections keyConnections(IngestSettings settings) {
        return KeyConnections.open(settings);
    }

    @Bean
    KeyRing keyRing(KeyConnections connections, IngestSettings settings) {
        return new KeyRing(new KeyStore(connections.source()), settings.keysFresh());
    }

    @Bean
    Scopes scopes(Intake intake) {
        return new Scopes(intake.registry());
    }

    @Bean
    FilterRegistrationBean<AccessFilter> accessFilter(KeyRing keys) {
        FilterRegistrationBean<AccessFilter> filter = new FilterRegistrationBean<>(new AccessFilter(keys));
        filter.setOrder(ORDER);
        return filter;
    }
}
