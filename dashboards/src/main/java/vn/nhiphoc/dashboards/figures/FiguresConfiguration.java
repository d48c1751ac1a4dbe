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
    Answer figuresAnswer(DashboardsSettings settings) {
        return new Answer(new Exports(settings));
    }

    @Bean
    MetricsController metricsController(ClickHouse clickHouse, Answer answer) {
        return new MetricsController(clickHouse, answer);
    }

    @Bean
    ComparisonsController comparisonsController(ClickHouse clickHouse, Answer answer) {
        return new ComparisonsController(clickHouse, answer);
    }
}
