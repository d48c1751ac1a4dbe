package vn.nhiphoc.dashboards.figures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.nhiphoc.dashboards.DashboardsSettings;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.clickhouse.Exports;

/** The parts that answer with figures. */
@Configuration(proxyBeanMethods = false)
public class FiguresConfiguration {
    @Bean
    MetricsController metricsController(ClickHouse clickHouse, DashboardsSettings settings) {
        return new MetricsController(clickHouse, new Known(clickHouse), new Answer(new Exports(settings)));
    }
}
