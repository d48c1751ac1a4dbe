package vn.nhiphoc.aggregates.intake;

import java.util.ArrayList;
import java.util.List;
import vn.nhiphoc.aggregates.activity.messages.ActivityPlanned;
import vn.nhiphoc.aggregates.activity.messages.EnterActivity;
import vn.nhiphoc.aggregates.activity.messages.PlanActivity;
import vn.nhiphoc.aggregates.campaign.messages.CampaignDefined;
import vn.nhiphoc.aggregates.campaign.messages.DefineCampaign;
import vn.nhiphoc.aggregates.catalogue.messages.ActivityTypeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueDocument;
import vn.nhiphoc.aggregates.catalogue.messages.DefineCatalogue;
import vn.nhiphoc.aggregates.catalogue.messages.FormDefined;
import vn.nhiphoc.aggregates.catalogue.messages.OutcomeCodeDefined;
import vn.nhiphoc.aggregates.catalogue.messages.UnitDefined;
import vn.nhiphoc.aggregates.shared.Command;
import vn.nhiphoc.aggregates.shared.Event;

/** What the registry may learn from a command that was recorded, without reading it back. */
final class Learning {

    private Learning() {}

    static List<Event> from(Command command) {
        if (command instanceof EnterActivity line) {
            return from(line.plan());
        }
        if (command instanceof PlanActivity plan) {
            return List.of(new ActivityPlanned(
                    plan.activityId(), plan.campaignId(), plan.unitId(), plan.type(), plan.details()));
        }
        if (command instanceof DefineCampaign define) {
            return List.of(new CampaignDefined(define.campaign()));
        }
        return command instanceof DefineCatalogue define ? from(define.document()) : List.of();
    }

    private static List<Event> from(CatalogueDocument document) {
        List<Event> events = new ArrayList<>();
        document.units().forEach(unit -> events.add(new UnitDefined(unit)));
        document.activityTypes().forEach(entry -> events.add(new ActivityTypeDefined(entry)));
        document.forms().forEach(entry -> events.add(new FormDefined(entry)));
        document.outcomeCodes().forEach(entry -> events.add(new OutcomeCodeDefined(entry)));
        return events;
    }
}
