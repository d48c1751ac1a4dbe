package vn.nhiphoc.ingest.rest;

import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.nhiphoc.aggregates.catalogue.messages.CatalogueAnswer;
import vn.nhiphoc.aggregates.catalogue.messages.DefineCatalogue;
import vn.nhiphoc.aggregates.intake.Intake;
import vn.nhiphoc.aggregates.shared.Answer;
import vn.nhiphoc.aggregates.shared.Command;
import vn.nhiphoc.aggregates.shared.Received;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.limits.Admission;
import vn.nhiphoc.ingest.limits.DiskReserve;
import vn.nhiphoc.ingest.limits.LogGate;
import vn.nhiphoc.ingest.telemetry.IntakeMeters;

/** The one door to the log: room on disk, a place in the queue, the clock, the meters. Thread-safe. */
final class Recording {

    private static final Logger LOG = LoggerFactory.getLogger(Recording.class);

    private final Intake intake;
    private final Admission admission;
    private final DiskReserve disk;
    private final LogGate gate;
    private final IntakeMeters meters;

    Recording(Intake intake, Admission admission, DiskReserve disk, LogGate gate, IntakeMeters meters) {
        this.intake = intake;
        this.admission = admission;
        this.disk = disk;
        this.gate = gate;
        this.meters = meters;
    }

    /** The caller's key and the time of receipt, which is now. */
    static Received received(Caller caller) {
        return new Received(caller.keyId(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /**
     * Records one command; a refusal ends the request.
     *
     * @param act what is done, for meters and the server's log
     * @param id whose entry it is
     */
    Done send(String act, String id, Command command) {
        Answer answer = write(() -> intake.send(command));
        String code = answer instanceof Answer.Refused refused ? refused.first().code() : "none";
        meters.count(act, status(answer), code, 1);
        say(act, id, command.received(), code, status(answer));
        return Done.of(answer);
    }

    /** Records reference data. */
    CatalogueAnswer define(DefineCatalogue command) {
        CatalogueAnswer answer = write(() -> intake.define(command));
        String code = answer instanceof CatalogueAnswer.Refused refused
                ? refused.refusals().get(0).code()
                : "none";
        String status = answer instanceof CatalogueAnswer.Refused ? "refused" : "recorded";
        meters.count("define-catalogue", status, code, 1);
        say("define-catalogue", DefineCatalogue.AGGREGATE_ID, command.received(), code, status);
        return answer;
    }

    /** Answers a batch, whose work is to call {@link #write} for its good lines. */
    BatchAnswer batch(String act, Received received, Supplier<BatchAnswer> work) {
        requireRoom();
        Timer.Sample began = meters.batchBegins();
        BatchAnswer answer = work.get();
        meters.batchDone(act, began, answer.results().size());
        meters.count(act, "recorded", "none", answer.recorded());
        meters.count(act, "repeated", "none", answer.repeated());
        Map<String, Long> refused = answer.results().stream()
                .filter(result -> result.code() != null)
                .collect(Collectors.groupingBy(result -> String.valueOf(result.code()), Collectors.counting()));
        refused.forEach((code, lines) -> meters.count(act, "refused", code, lines.intValue()));
        LOG.atInfo()
                .addKeyValue("act", act)
                .addKeyValue("key", received.sender())
                .addKeyValue("recorded", answer.recorded())
                .addKeyValue("repeated", answer.repeated())
                .addKeyValue("refused", refused)
                .log("batch answered");
        return answer;
    }

    /** Runs work that writes to the log for itself. */
    <T> T write(Supplier<T> work) {
        return join(() -> admission.admit(work));
    }

    /** Runs work that hands lines over, to be committed together with others'. */
    <T> T join(Supplier<T> work) {
        requireRoom();
        return meters.commit(work);
    }

    /** Runs work that reads the log. */
    <T> T read(Supplier<T> work) {
        gate.require();
        return admission.admit(work);
    }

    /** Ends the request while the log is away or its disk is almost full. */
    private void requireRoom() {
        gate.require();
        disk.require();
    }

    Intake intake() {
        return intake;
    }

    private static void say(String act, String id, Received received, String code, String status) {
        LOG.atInfo()
                .addKeyValue("act", act)
                .addKeyValue("id", id)
                .addKeyValue("key", received.sender())
                .addKeyValue("code", code)
                .log(status);
    }

    private static String status(Answer answer) {
        return answer instanceof Answer.Refused
                ? "refused"
                : answer instanceof Answer.Recorded ? "recorded" : "repeated";
    }
}
