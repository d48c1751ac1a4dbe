package vn.nhiphoc.ingest.access;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.nhiphoc.ingest.IngestSettings;

/** Wires the guard; the filter comes before everything but the metrics. */
@Configuration(proxyBeanMethods = false)
@Import({KeyController.class, SessionController.class})
public class AccessConfiguration implements WebMvcConfigurer {

    /** The order of the guard among the server's filters. */
    public static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 100;

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }

    @Bean
    KeyRing keyRing(DataSource log, IngestSettings settings) {
        return new KeyRing(new KeyStore(log), settings.keysFresh());
    }

    @Bean
    Scopes scopes(UnitTree units) {
        return new Scopes(units);
    }

    @Bean
    FilterRegistrationBean<AccessFilter> accessFilter(KeyRing keys) {
        FilterRegistrationBean<AccessFilter> filter = new FilterRegistrationBean<>(new AccessFilter(keys));
        filter.setOrder(ORDER);
        return filter;
    }
}
