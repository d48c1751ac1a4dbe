package vn.nhiphoc.dashboards.board;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the pages {@code /}, {@code /unit}, {@code /report} and {@code /explore}, and their parts below {@code /board/}. */
@Configuration(proxyBeanMethods = false)
public class BoardConfiguration implements WebMvcConfigurer {
    private static final String FILES = "classpath:/vn/nhiphoc/dashboards/board/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/board/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.maxAge(0, TimeUnit.SECONDS).mustRevalidate());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/").setViewName("forward:/board/index.html");
        registry.addViewController("/unit").setViewName("forward:/board/unit.html");
        registry.addViewController("/report").setViewName("forward:/board/report.html");
        registry.addViewController("/explore").setViewName("forward:/board/explore.html");
    }

    @Bean
    FilterRegistrationBean<BoardHeaders> boardHeaders() {
        FilterRegistrationBean<BoardHeaders> registration = new FilterRegistrationBean<>(new BoardHeaders());
        registration.addUrlPatterns("/", "/unit", "/report", "/explore", "/board/*");
        registration.setAsyncSupported(true);
        return registration;
    }
}
