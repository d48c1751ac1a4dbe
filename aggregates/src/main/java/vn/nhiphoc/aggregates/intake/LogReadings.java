package vn.nhiphoc.aggregates.intake;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.activity.ActivityState;
import vn.nhiphoc.aggregates.activity.ActivityView;
import vn.nhiphoc.aggregates.activity.messages.ActivityCommand;
import vn.nhiphoc.aggregates.activity.messages.HeadcountReported;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.CampaignDefined;
import vn.nhiphoc.aggregates.campaign.messages.DefineCampaign;
import vn.nhiphoc.aggregates.catalogue.CatalogueState;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueDocument;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueEvent;
import vn.nhiphoc.aggregates.catalogue.messages.DefineCatalogue;
import vn.nhiphoc.aggregates.log.EventCodec;
import vn.nhiphoc.aggregates.log.LogReader;
import vn.nhiphoc.aggregates.log.StoredEvent;
import vn.nhiphoc.aggregates.outcome.messages.Outcome;
import vn.nhiphoc.aggregates.outcome.messages.ReportUnitOutcome;
import vn.nhiphoc.aggregates.outcome.messages.UnitOutcomeReported;
import vn.nhiphoc.aggregates.shared.ActivityId;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Event;
import vn.nhiphoc.aggregates.shared.LogBusy;
import vn.nhiphoc.aggregates.shared.TypeCode;
import vn.nhiphoc.aggregates.shared.UnitId;
import vn.nhiphoc.aggregates.summary.SummaryState;
import vn.nhiphoc.aggregates.summary.messages.SummaryEvent;
import vn.nhiphoc.aggregates.summary.messages.SummaryId;

/** Folds an entry's events each time it is asked for. */
final class LogReadings implements Readings {

    private final DataSource pool;
    private final EventCodec codec = new EventCodec();

    LogReadings(DataSource pool) {
        this.pool = pool;
    }

    @Override
    public CatalogueDocument catalogue() {
        CatalogueState state = new CatalogueState();
        events(DefineCatalogue.AGGREGATE_ID).forEach(event -> state.evolve((CatalogueEvent) event));
        return state.document();
    }

    @Override
    public Optional<Campaign> campaign(CampaignId campaignId) {
        Campaign campaign = null;
        for (Event event : events(DefineCampaign.aggregateIdOf(campaignId))) {
            campaign = ((CampaignDefined) event).campaign();
        }
        return Optional.ofNullable(campaign);
    }

    @Override
    public Optional<ActivityView> activity(ActivityId activityId) {
        return state(activityId).view();
    }

    @Override
    public Optional<HeadcountReported> headcount(ActivityId activityId, String key) {
        return Optional.ofNullable(state(activityId).headcounts().get(key));
    }

    @Override
    public List<HeadcountReported> headcounts(ActivityId activityId) {
        return state(activityId).lastOfEachKey();
    }

    @Override
    public Optional<Outcome> outcome(ActivityId activityId, TypeCode code) {
        return Optional.ofNullable(state(activityId).outcomes().get(code));
    }

    @Override
    public Optional<Outcome> outcome(CampaignId campaignId, UnitId unitId, TypeCode code) {
        @Nullable Outcome standing = null;
        for (Event event : events(ReportUnitOutcome.aggregateIdOf(campaignId, unitId))) {
            if (event instanceof UnitOutcomeReported report && report.code().equals(code)) {
                standing = report.outcome();
            }
        }
        return Optional.ofNullable(standing);
    }

    @Override
    public Map<String, SummaryState> summaries(CampaignId campaignId, Collection<String> keys) {
        List<String> ids =
                keys.stream().map(key -> SummaryId.of(campaignId, key)).toList();
        Map<String, SummaryState> found = new HashMap<>();
        try (LogReader reader = LogReader.open(pool)) {
            for (StoredEvent stored : reader.aggregates(ids, -1)) {
                SummaryEvent event = (SummaryEvent) codec.decode(stored);
                found.merge(event.key(), SummaryState.NONE.after(event), (before, one) -> before.after(event));
            }
            return found;
        } catch (SQLException e) {
            throw new LogBusy(false, "the log does not answer: looking up " + ids.size() + " summaries", e);
        }
    }

    private ActivityState state(ActivityId activityId) {
        return ActivityState.NONE.after(events(ActivityCommand.aggregateIdOf(activityId)));
    }

    private List<Event> events(String aggregateId) {
        try (LogReader reader = LogReader.open(pool)) {
            return reader.aggregate(aggregateId).stream().map(codec::decode).toList();
        } catch (SQLException e) {
            throw new LogBusy(false, "the log does not answer: reading " + aggregateId, e);
        }
    }
}
