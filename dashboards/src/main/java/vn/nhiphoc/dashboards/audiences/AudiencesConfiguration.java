package vn.nhiphoc.dashboards.audiences;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.live.LiveService;

/** The parts that tell who came. */
@Configuration(proxyBeanMethods = false)
public class AudiencesConfiguration {
    @Bean
    AudiencesController audiencesController(ClickHouse clickHouse, LiveService live) {
        return new AudiencesController(new AudienceQueries(clickHouse), live);
    }
}
