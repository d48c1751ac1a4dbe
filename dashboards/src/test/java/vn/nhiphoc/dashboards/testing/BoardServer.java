package vn.nhiphoc.dashboards.testing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import vn.nhiphoc.dashboards.DashboardsConfiguration;

/** A server with nothing but the dashboards and {@link TestAccess}, on a free port. */
public final class BoardServer implements AutoCloseable {
    private final ServletWebServerApplicationContext context;

    private BoardServer(ServletWebServerApplicationContext context) {
        this.context = context;
    }

    public static BoardServer on(Store store) {
        return on(store.database().httpUrl(), store.database().database());
    }

    /** A server that takes the time from a clock. */
    public static BoardServer on(Store store, Clock clock) {
        return on(store.database().httpUrl(), store.database().database(), clock);
    }

    public static BoardServer on(String clickHouseUrl, String database) {
        return on(clickHouseUrl, database, Clock.systemUTC());
    }

    private static BoardServer on(String clickHouseUrl, String database, Clock clock) {
        SpringApplication application = new SpringApplication(Dashboards.class);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "spring.main.banner-mode", "off",
                "nhiphoc.clickhouse.url", clickHouseUrl,
                "nhiphoc.clickhouse.database", database,
                "nhiphoc.live.poll", "PT0.1S",
                "nhiphoc.live.watchers", "60"));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(Clock.class, () -> clock));
        return new BoardServer((ServletWebServerApplicationContext) application.run());
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + context.getWebServer().getPort() + path);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({DashboardsConfiguration.class, TestAccess.class})
    static class Dashboards {
        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }
}
