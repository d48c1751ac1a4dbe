package vn.nhiphoc.ingest.rest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.access.Scopes;
import vn.nhiphoc.ingest.json.Body;
import vn.nhiphoc.ingest.json.Fields;
import vn.nhiphoc.ingest.json.Kinds;

/**
 * {@code POST /api/v1/erasures} with {@code {"person":"…"}}, for the role admin: from now on nobody can tell which lines
 * were this person's; the same person later is a new one. The person stands in the body because addresses end up in
 * logs. Answers {@code {"status":"erased"}}, or {@code "unknown"} where nobody is known by that.
 */
@RestController
@RequestMapping("/api/v1/erasures")
final class ErasureController {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureController.class);

    private final Recording recording;
    private final Scopes scopes;

    ErasureController(Recording recording, Scopes scopes) {
        this.recording = recording;
        this.scopes = scopes;
    }

    @PostMapping
    Erased erase(Caller caller, Body body) {
        scopes.requireErasing(caller);
        String person = body.read(ErasureController::person);
        Erased erased = new Erased(recording.write(() -> recording.intake().erase(person)) ? "erased" : "unknown");
        LOG.atInfo()
                .addKeyValue("act", "erase-person")
                .addKeyValue("key", caller.keyId())
                .log(erased.status());
        return erased;
    }

    private static String person(Fields fields) {
        String person = fields.required("person", Kinds.text(AttendanceLine.LONGEST_PERSON));
        return fields.build(() -> person);
    }

    record Erased(String status) {}
}
