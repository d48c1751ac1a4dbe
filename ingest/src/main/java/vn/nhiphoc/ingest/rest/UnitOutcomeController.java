package vn.nhiphoc.ingest.rest;

import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.outcome.messages.ReportUnitOutcome;
import vn.nhiphoc.aggregates.registry.Registry;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.aggregates.shared.RefusalCodes;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.json.Body;
import vn.nhiphoc.ingest.problem.Refusals;

/** Outcomes of a unit in a campaign, without any single activity. */
@RestController
@RequestMapping("/api/v1/campaigns/{campaignId}/units/{unitId}/outcomes/{code}")
final class UnitOutcomeController {

    private final Recording recording;
    private final Reach reach;

    UnitOutcomeController(Recording recording, Reach reach) {
        this.recording = recording;
        this.reach = reach;
    }

    @PutMapping
    Done report(
            Caller caller,
            @PathVariable("campaignId") String campaign,
            @PathVariable("unitId") String unit,
            @PathVariable("code") String code,
            Body body) {
        Of of = of(caller, campaign, unit, code);
        Received received = Recording.received(caller);
        Optional<Outcome> outcome = body.read(OutcomeFields::read);
        return recording.send(
                "report-unit-outcome",
                campaign + "/" + unit,
                new ReportUnitOutcome(of.campaign, of.unit, of.code, outcome.orElse(null), received));
    }

    @GetMapping
    Outcome entry(
            Caller caller,
            @PathVariable("campaignId") String campaign,
            @PathVariable("unitId") String unit,
            @PathVariable("code") String code) {
        Of of = of(caller, campaign, unit, code);
        return recording
                .read(() -> recording.intake().readings().outcome(of.campaign, of.unit, of.code))
                .orElseThrow(() -> Refusals.notFound("unknown_outcome", "This unit has no outcome of this code."));
    }

    private Of of(Caller caller, String campaign, String unit, String code) {
        Of of = new Of(Ids.campaignInPath(campaign), Ids.unitInPath(unit), Ids.codeInPath(code));
        if (recording.intake().registry().campaign(of.campaign).isEmpty()) {
            throw Refusals.notFound(RefusalCodes.UNKNOWN_CAMPAIGN, "There is no campaign " + campaign + ".");
        }
        if (recording.intake().registry().unit(of.unit).isEmpty()) {
            throw Refusals.notFound(
                    RefusalCodes.UNKNOWN_UNIT,
                    "There is no unit " + unit + recording.intake().registry().hint(Registry.Kind.UNIT, unit));
        }
        reach.require(caller, of.unit);
        return of;
    }

    private record Of(CampaignId campaign, UnitId unit, TypeCode code) {}
}
