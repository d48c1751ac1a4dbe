package vn.nhiphoc.ingest.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.registry.Registry;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.ingest.files.Names;
import vn.nhiphoc.ingest.names.Match;
import vn.nhiphoc.ingest.names.TypeNames;
import vn.nhiphoc.ingest.names.UnitNames;
import vn.nhiphoc.ingest.sheets.Said;

/** What the system knows when an import begins, together with what its mapping brings. For one thread. */
final class KnownNames implements Names {

    private final Brought brought;
    private final Registry registry;
    private final TypeNames types;
    private final Map<String, Optional<UnitNames>> units = new HashMap<>();

    KnownNames(Brought brought, Registry registry) {
        this.brought = brought;
        this.registry = registry;
        this.types = new TypeNames(brought.together().activityTypes());
    }

    @Override
    public Optional<Said> unknownCampaign(String campaignId) {
        return at(campaignId).isPresent()
                ? Optional.empty()
                : Optional.of(new Said(
                        "không có Tuần lễ nào mang mã \"" + campaignId + "\"",
                        "no campaign is called \"" + campaignId + "\""
                                + registry.hint(Registry.Kind.CAMPAIGN, campaignId)));
    }

    @Override
    public Match unit(String campaignId, String written, @Nullable String within) {
        return at(campaignId)
                .map(names -> names.find(written, within))
                .orElseThrow(() -> new IllegalArgumentException("unknown campaign " + campaignId));
    }

    @Override
    public Match type(String written) {
        return types.find(written);
    }

    @Override
    public Optional<String> typeIn(String header) {
        return types.known(header);
    }

    private Optional<UnitNames> at(String campaignId) {
        return units.computeIfAbsent(
                campaignId, id -> campaign(id).map(c -> new UnitNames(brought.together(), c.startsOn(), c.endsOn())));
    }

    private Optional<Campaign> campaign(String id) {
        try {
            return registry.campaign(new CampaignId(id)).or(() -> brought.campaign(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
