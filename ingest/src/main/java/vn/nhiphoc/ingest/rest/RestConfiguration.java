package vn.nhiphoc.ingest.rest;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.nhiphoc.aggregates.intake.Intake;
import vn.nhiphoc.ingest.access.Scopes;
import vn.nhiphoc.ingest.json.BodyArgument;
import vn.nhiphoc.ingest.limits.Admission;
import vn.nhiphoc.ingest.limits.DiskReserve;
import vn.nhiphoc.ingest.limits.LogGate;
import vn.nhiphoc.ingest.telemetry.IntakeMeters;

/** Wires the calls. */
@Configuration(proxyBeanMethods = false)
@Import({
    ActivityController.class,
    ActivityLifeController.class,
    AttendanceController.class,
    CampaignController.class,
    CatalogueController.class,
    ErasureController.class,
    HeadcountController.class,
    OpenApiController.class,
    OutcomeController.class,
    SummaryController.class,
    UnitOutcomeController.class
})
public class RestConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new BodyArgument());
    }

    @Bean
    Recording recording(Intake intake, Admission admission, DiskReserve disk, LogGate gate, IntakeMeters meters) {
        return new Recording(intake, admission, disk, gate, meters);
    }

    @Bean
    Reach reach(Intake intake, Scopes scopes, LogGate gate) {
        return new Reach(intake, scopes, gate);
    }

    @Bean
    FileLines fileLines(Recording recording, Reach reach) {
        return new FileLines(recording, reach);
    }

    @Bean
    ReferenceData referenceData(Recording recording, Scopes scopes) {
        return new ReferenceData(recording, scopes);
    }
}
