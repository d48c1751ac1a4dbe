package vn.nhiphoc.ingest.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.ingest.access.Caller;
import vn.nhiphoc.ingest.access.Scopes;
import vn.nhiphoc.ingest.files.NamedMapping;
import vn.nhiphoc.ingest.limits.DiskReserve;
import vn.nhiphoc.ingest.problem.Failures;
import vn.nhiphoc.ingest.problem.Fault;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;
import vn.nhiphoc.ingest.sheets.UnusableFile;

/** Files on their way in. */
@RestController
@RequestMapping("/api/v1/imports")
final class ImportController {

    private static final Duration STOPPING = Duration.ofSeconds(5);

    private final ImportStore store;
    private final FileStore files;
    private final ImportWorker worker;
    private final DiskReserve disk;
    private final Scopes scopes;

    ImportController(ImportStore store, FileStore files, ImportWorker worker, DiskReserve disk, Scopes scopes) {
        this.store = store;
        this.files = files;
        this.worker = worker;
        this.disk = disk;
        this.scopes = scopes;
    }

    @PostMapping
    ResponseEntity<ImportAnswer> send(
            Caller caller,
            HttpServletRequest request,
            @RequestParam(name = "dryRun", defaultValue = "false") String dryRun,
            @RequestParam(name = "correct", defaultValue = "false") String correct) {
        disk.require();
        boolean trial = bool("dryRun", dryRun);
        boolean correcting = bool("correct", correct);
        String id = UUID.randomUUID().toString();
        return asked(() -> {
            files.begin(id, caller, trial, correcting);
            boolean complete = false;
            try {
                Upload upload = Upload.read(request, in -> files.keep(id, in));
                NamedMapping mapping = mapping(upload.mapping());
                files.complete(id, upload, mapping.name());
                complete = true;
            } finally {
                if (!complete) {
                    files.drop(id);
                }
            }
            worker.look();
            return ResponseEntity.status(HttpStatus.ACCEPTED)
                    .header("Location", "/api/v1/imports/" + id)
                    .body(shown(caller, id));
        });
    }

    @GetMapping("/{id}")
    ImportAnswer state(Caller caller, @PathVariable("id") String id) {
        return asked(() -> shown(caller, id));
    }

    /** Cancels; waits a moment for a batch that is under way, so that the counts are the last ones. */
    @DeleteMapping("/{id}")
    ImportAnswer cancel(Caller caller, @PathVariable("id") String id) {
        return asked(() -> {
            find(caller, id);
            store.cancel(id);
            long until = System.nanoTime() + STOPPING.toNanos();
            while (!find(caller, id).state().isOver() && System.nanoTime() < until) {
                pause();
            }
            Import one = find(caller, id);
            if (one.state().isOver()) {
                store.forget(id);
            }
            return shown(caller, id);
        });
    }

    private ImportAnswer shown(Caller caller, String id) throws SQLException {
        return ImportAnswer.of(find(caller, id), store.refusals(id));
    }

    /** A key with a scope sees what was sent with it, or with a key whose scope lies within its own. */
    private Import find(Caller caller, String id) throws SQLException {
        return store.find(id)
                .filter(one -> caller.scope() == null
                        || one.caller().keyId().equals(caller.keyId())
                        || (one.caller().scope() != null
                                && scopes.covers(caller, one.caller().scope())))
                .orElseThrow(() -> new ProblemException(
                        Problem.of(HttpStatus.NOT_FOUND, "unknown_import", "There is no such import.")));
    }

    private static NamedMapping mapping(String sent) {
        try {
            return NamedMapping.read(sent);
        } catch (UnusableFile e) {
            throw new ProblemException(Problem.invalid(
                    List.of(Fault.of("unusable_mapping", "mapping", e.said().toString()))));
        }
    }

    private static boolean bool(String name, String written) {
        if (!written.equals("true") && !written.equals("false")) {
            throw new ProblemException(
                    Problem.invalid(List.of(Fault.of("wrong_type", name, name + ": must be true or false"))));
        }
        return written.equals("true");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T asked(Work<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new ProblemException(Failures.passing(e).orElseGet(Failures::away));
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }
}
