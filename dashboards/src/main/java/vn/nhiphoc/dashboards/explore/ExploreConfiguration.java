package vn.nhiphoc.dashboards.explore;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;

/** The part that the page for analysts has of its own; its figures come from the API for programs. */
@Configuration(proxyBeanMethods = false)
public class ExploreConfiguration {
    @Bean
    ChoicesController choicesController(ClickHouse clickHouse) {
        return new ChoicesController(clickHouse);
    }
}
