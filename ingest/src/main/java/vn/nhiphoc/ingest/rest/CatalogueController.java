package vn.nhiphoc.ingest.rest;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueAnswer;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueDocument;
import vn.nhiphoc.aggregates.catalogue.messages.DefineCatalogue;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.access.Scopes;
import vn.nhiphoc.ingest.json.Body;

/** The reference data, in one document that is taken whole or not at all. */
@RestController
@RequestMapping("/api/v1/catalogue")
final class CatalogueController {

    private final Recording recording;
    private final Scopes scopes;

    CatalogueController(Recording recording, Scopes scopes) {
        this.recording = recording;
        this.scopes = scopes;
    }

    @PutMapping
    CatalogueAnswer.Defined define(Caller caller, Body body) {
        scopes.requireSteering(caller);
        CatalogueReading reading = CatalogueReading.read(body);
        DefineCatalogue define = new DefineCatalogue(reading.document(), Recording.received(caller));
        CatalogueAnswer answer = recording.define(define);
        if (answer instanceof CatalogueAnswer.Refused refused) {
            throw reading.refusal(refused.refusals());
        }
        return (CatalogueAnswer.Defined) answer;
    }

    @GetMapping
    CatalogueDocument document() {
        return recording.read(() -> recording.intake().readings().catalogue());
    }
}
