package vn.nhiphoc.dashboards.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.nhiphoc.dashboards.DashboardsSettings;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.freshness.FreshnessGauges;
import vn.nhiphoc.dashboards.freshness.FreshnessSampler;

/** The parts of the live view. */
@Configuration(proxyBeanMethods = false)
public class LiveConfiguration {
    @Bean
    LiveService liveService(ClickHouse clickHouse) {
        return new LiveService(new FactsReader(clickHouse, Clock.systemUTC()));
    }

    @Bean
    Channels liveChannels(LiveService service, DashboardsSettings settings) {
        return new Channels(service, Clock.systemUTC(), settings);
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
            ObjectProvider<MeterRegistry> meters) {
        FreshnessSampler sampler =
                new FreshnessSampler(clickHouse, Clock.systemUTC(), settings.poll(), channels::refresh);
        meters.ifAvailable(registry -> {
            FreshnessGauges.register(registry, sampler);
            Gauge.builder("nhiphoc.live.watchers", channels, Channels::watchers)
                    .description("Open streams of the live board")
                    .register(registry);
        });
        return sampler;
    }
}
