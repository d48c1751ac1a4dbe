package vn.nhiphoc.ingest.rest;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.DefineCampaign;
import vn.nhiphoc.aggregates.campaign.messages.Opening;
import vn.nhiphoc.aggregates.campaign.messages.Plan;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.RefusalCodes;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.access.Scopes;
import vn.nhiphoc.ingest.json.Body;
import vn.nhiphoc.ingest.problem.Refusals;

/** Campaigns with their plans. */
@RestController
@RequestMapping("/api/v1/campaigns/{campaignId}")
final class CampaignController {

    private final Recording recording;
    private final Scopes scopes;

    CampaignController(Recording recording, Scopes scopes) {
        this.recording = recording;
        this.scopes = scopes;
    }

    @PutMapping
    Done define(Caller caller, @PathVariable("campaignId") String id, Body body) {
        scopes.requireSteering(caller);
        CampaignId campaignId = Ids.campaignInPath(id);
        Campaign campaign = body.read(fields -> CampaignFields.read(fields, campaignId));
        return recording.send("define-campaign", id, new DefineCampaign(campaign, Recording.received(caller)));
    }

    @GetMapping
    CampaignEntry entry(@PathVariable("campaignId") String id) {
        CampaignId campaign = Ids.campaignInPath(id);
        return recording
                .read(() -> recording.intake().readings().campaign(campaign))
                .map(CampaignEntry::of)
                .orElseThrow(() ->
                        Refusals.notFound(RefusalCodes.UNKNOWN_CAMPAIGN, "There is no campaign " + campaign + "."));
    }

    /** A campaign read back, in the shape of its PUT. */
    private record CampaignEntry(
            String city,
            int year,
            @Nullable String theme,
            LocalDate startsOn,
            LocalDate endsOn,
            @Nullable Opening opening,
            List<Plan> plans) {

        static CampaignEntry of(Campaign campaign) {
            return new CampaignEntry(
                    campaign.city(),
                    campaign.year(),
                    campaign.theme(),
                    campaign.startsOn(),
                    campaign.endsOn(),
                    campaign.opening(),
                    campaign.plans());
        }
    }
}
