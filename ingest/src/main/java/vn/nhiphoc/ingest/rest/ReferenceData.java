package vn.nhiphoc.ingest.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.nhiphoc.aggregates.campaign.messages.Campaign;
import vn.nhiphoc.aggregates.campaign.messages.DefineCampaign;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueAnswer;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueDocument;
import vn.nhiphoc.aggregates.catalogue.messages.DefineCatalogue;
import vn.nhiphoc.aggregates.shared.CampaignId;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.access.Scopes;
import vn.nhiphoc.ingest.json.Entry;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Reading;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;
import vn.nhiphoc.ingest.problem.Refusals;

/** Reads and records the reference data that comes with a file, as the PUTs of HTTP do. Thread-safe. */
public final class ReferenceData {

    private final Recording recording;
    private final Scopes scopes;

    ReferenceData(Recording recording, Scopes scopes) {
        this.recording = recording;
        this.scopes = scopes;
    }

    /** The catalogue as it stands. */
    public CatalogueDocument catalogue() {
        return recording.read(() -> recording.intake().readings().catalogue());
    }

    /** Reads a body of {@code PUT /api/v1/catalogue}; what is wrong with it is a {@link ProblemException}. */
    public static CatalogueDocument catalogue(JsonNode body) {
        byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        try {
            return CatalogueReading.readDocument(new ByteArrayInputStream(bytes))
                    .document();
        } catch (IOException e) {
            throw new UncheckedIOException("reading a document in memory", e);
        }
    }

    /** Reads a body of {@code PUT /api/v1/campaigns/{campaignId}}; what is wrong with it is a {@link ProblemException}. */
    public static Campaign campaign(String id, JsonNode body) {
        CampaignId campaignId = Ids.campaignInPath(id);
        Reading<Campaign> reading =
                Fields.read(new Entry(body, 1, List.of()), fields -> CampaignFields.read(fields, campaignId));
        if (reading instanceof Reading.Read<Campaign> read) {
            return read.value();
        }
        throw new ProblemException(Problem.invalid(((Reading.Unreadable<Campaign>) reading).faults()));
    }

    /** Adds to the catalogue, if the caller may. */
    public void add(CatalogueDocument missing, Caller caller, Received received) {
        scopes.requireSteering(caller);
        CatalogueAnswer answer = recording.define(new DefineCatalogue(missing, received));
        if (answer instanceof CatalogueAnswer.Refused refused) {
            throw Refusals.problem(refused.refusals(), field -> null);
        }
    }

    /** Adds a campaign, if the caller may. */
    public void add(Campaign missing, Caller caller, Received received) {
        scopes.requireSteering(caller);
        recording.send("define-campaign", missing.campaignId().value(), new DefineCampaign(missing, received));
    }
}
