package vn.nhiphoc.aggregates.campaign;

import static vn.nhiphoc.aggregates.shared.Fixtures.refusal;
import static vn.nhiphoc.aggregates.shared.Sample.campaign;

import java.time.LocalDate;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import vn.nhiphoc.aggregates.campaign.messages.CampaignDefined;
import vn.nhiphoc.aggregates.campaign.messages.DefineCampaign;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Fixtures;

class CampaignTest {

    private final FixtureConfiguration<CampaignAggregate> fixture = Fixtures.of(CampaignAggregate.class);

    @Test
    void isDefinedOnceAndReplacedWhenItDiffers() {
        CampaignDefined defined = new CampaignDefined(campaign().campaign());
        fixture.givenNoPriorActivity()
                .when(campaign())
                .expectEvents(defined)
                .expectResultMessagePayload(Answer.recorded());
        fixture.given(defined).when(campaign()).expectNoEvents().expectResultMessagePayload(Answer.repeated());
        DefineCampaign longer = campaign(LocalDate.parse("2025-10-01"), LocalDate.parse("2025-10-08"));
        fixture.given(defined)
                .when(longer)
                .expectEvents(new CampaignDefined(longer.campaign()))
                .expectResultMessagePayload(Answer.recorded());
    }

    @Test
    void cannotEndBeforeItStarts() {
        fixture.givenNoPriorActivity()
                .when(campaign(LocalDate.parse("2025-10-07"), LocalDate.parse("2025-10-01")))
                .expectNoEvents()
                .expectResultMessagePayloadMatching(refusal("ends_before_start"));
    }
}
