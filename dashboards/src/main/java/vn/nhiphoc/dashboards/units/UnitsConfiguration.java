package vn.nhiphoc.dashboards.units;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.live.LiveService;

/** The parts that find and describe units. */
@Configuration(proxyBeanMethods = false)
public class UnitsConfiguration {
    @Bean
    UnitsController unitsController(ClickHouse clickHouse, LiveService live) {
        return new UnitsController(new UnitSearch(clickHouse), new UnitPages(clickHouse), live);
    }
}
