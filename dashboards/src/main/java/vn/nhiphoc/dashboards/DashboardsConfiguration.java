package vn.nhiphoc.dashboards;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import vn.nhiphoc.dashboards.audiences.AudiencesConfiguration;
import vn.nhiphoc.dashboards.board.BoardConfiguration;
import vn.nhiphoc.dashboards.clickhouse.ClickHouse;
import vn.nhiphoc.dashboards.explore.ExploreConfiguration;
import vn.nhiphoc.dashboards.figures.FiguresConfiguration;
import vn.nhiphoc.dashboards.live.LiveConfiguration;
import vn.nhiphoc.dashboards.request.RefusalAdvice;
import vn.nhiphoc.dashboards.units.UnitsConfiguration;

/** All that a Spring server imports to serve the board, its page and its API; settings come from its environment. */
@Configuration(proxyBeanMethods = false)
@Import({
    LiveConfiguration.class,
    UnitsConfiguration.class,
    AudiencesConfiguration.class,
    ExploreConfiguration.class,
    FiguresConfiguration.class,
    BoardConfiguration.class,
    RefusalAdvice.class
})
public class DashboardsConfiguration {
    /** Settings as {@link DashboardsSettings#from} reads them. */
    @Bean
    public DashboardsSettings dashboardsSettings(Environment environment) {
        return DashboardsSettings.from(environment::getProperty);
    }

    /** The pool of connections; it opens without ClickHouse. */
    @Bean
    public ClickHouse dashboardsClickHouse(DashboardsSettings settings) {
        return new ClickHouse(settings);
    }
}
