package vn.nhiphoc.dashboards.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import vn.nhiphoc.dashboards.DashboardsSettings;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.freshness.FreshnessGauges;
import vn.nhiphoc.dashboards.freshness.FreshnessSampler;

/** The parts of the live view. */
@Configuration(proxyBeanMethods = false)
public class LiveConfiguration {
    @Bean
    Readers liveReaders(ClickHouse clickHouse) {
        return new Readers(clickHouse);
    }

    @Bean
    LiveService liveService(
            ClickHouse clickHouse, Readers readers, ObjectProvider<Clock> clock, ObjectProvider<MeterRegistry> meters) {
        MeterRegistry registry = meters.getIfAvailable(SimpleMeterRegistry::new);
        Clock time = clock.getIfAvailable(Clock::systemUTC);
        return new LiveService(new FactsReader(clickHouse, readers, time), time, registry);
    }

    @Bean
    Channels liveChannels(LiveService service, DashboardsSettings settings, ObjectProvider<Clock> clock) {
        return new Channels(service, clock.getIfAvailable(Clock::systemUTC), settings);
    }

    /** Streams never end by themselves: the server would wait for them in vain before it stops. */
    @Bean
    ApplicationListener<ContextClosedEvent> liveStreamsEnd(Channels channels) {
        return closing -> channels.close();
    }

    @Bean
    LiveController liveController(LiveService service, Channels channels) {
        return new LiveController(service, channels);
    }

    @Bean
    FreshnessSampler freshnessSampler(
            ClickHouse clickHouse,
            Channels channels,
            DashboardsSettings settings,
            ObjectProvider<Clock> clock,
            ObjectProvider<MeterRegistry> meters) {
        FreshnessSampler sampler = new FreshnessSampler(
                clickHouse,
                clock.getIfAvailable(Clock::systemUTC),
                settings.poll(),
                () -> channels.watchers() > 0,
                channels::refresh);
        meters.ifAvailable(registry -> {
            FreshnessGauges.register(registry, sampler);
            Gauge.builder("nhiphoc.live.watchers", channels, Channels::watchers)
                    .description("Open streams of the live board")
                    .register(registry);
        });
        return sampler;
    }
}
