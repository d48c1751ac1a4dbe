package vn.nhiphoc.ingest.limits;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.nhiphoc.ingest.IngestSettings;
import vn.nhiphoc.ingest.access.AccessConfiguration;
import vn.nhiphoc.ingest.access.KeyConnections;

/** Wires the limits; bodies are counted once their sender is known. */
@Configuration(proxyBeanMethods = false)
public class LimitsConfiguration {

    /** What a form has beside its file. */
    private static final long FORM = 8L << 20;

    @Bean
    Admission admission(IngestSettings settings) {
        return new Admission(settings.concurrency(), settings.queue(), settings.patience());
    }

    @Bean(destroyMethod = "close")
    LogGate logGate(KeyConnections connections) {
        return new LogGate(connections.source()).start();
    }

    @Bean
    DiskReserve diskReserve(IngestSettings settings) {
        return new DiskReserve(settings.data(), settings.diskReserve());
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(IngestSettings settings, Admission admission) {
        BodyBudget budget = new BodyBudget(settings.bodyBytes(), settings.bodyBytesInFlight(), settings.bodyPatience());
        BodyBudget ofFiles = BodyBudget.ofFiles(settings.importBytes() + FORM, settings.importPatience());
        FilterRegistrationBean<BodyLimitFilter> filter =
                new FilterRegistrationBean<>(new BodyLimitFilter(budget, ofFiles, admission));
        filter.setOrder(AccessConfiguration.ORDER + 10);
        return filter;
    }
}
