package vn.nhiphoc.ingest.access;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.nhiphoc.ingest.json.Body;
import vn.nhiphoc.ingest.problem.Problem;
import vn.nhiphoc.ingest.problem.ProblemException;

/**
 * Keys over HTTP, for the role admin.
 *
 * <ul>
 *   <li>{@code POST /api/v1/keys} with {@code {"role":"unit|office|analyst|admin","scope":UNIT_ID|null,"label":"…"}}
 *       answers {@code {"id","role","scope","label","createdAt","revokedAt","key"}}; {@code key} is shown this once.
 *   <li>{@code GET /api/v1/keys} answers {@code {"keys":[{"id","role","scope","label","createdAt","revokedAt"}]}}.
 *   <li>{@code POST /api/v1/keys/{id}/rotate} (no body) answers as the first, with a new {@code key}; the old one is
 *       void at once.
 *   <li>{@code DELETE /api/v1/keys/{id}} answers the key with its {@code revokedAt}; again, the same.
 * </ul>
 */
@RestController
@RequestMapping("/api/v1/keys")
final class KeyController {

    private static final Logger LOG = LoggerFactory.getLogger(KeyController.class);

    private final KeyRing ring;
    private final Scopes scopes;

    KeyController(KeyRing ring, Scopes scopes) {
        this.ring = ring;
        this.scopes = scopes;
    }

    @PostMapping
    KeyAnswer create(Caller caller, Body body) throws SQLException {
        require(caller);
        KeyRequest request = body.read(KeyRequest::read);
        scopes.requireKnown(request.scope());
        KeyText text = KeyText.withNewSecret(KeyText.newId());
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        AccessKey key = new AccessKey(text.id(), request.role(), request.scope(), request.label(), now, null);
        ring.change(store -> {
            store.insert(key, text.hash());
            return true;
        });
        log("make-key", key.id(), caller);
        return KeyAnswer.of(key, text);
    }

    @GetMapping
    Map<String, List<KeyAnswer>> list(Caller caller) throws SQLException {
        require(caller);
        return Map.of(
                "keys",
                ring.change(KeyStore::all).stream()
                        .map(stored -> KeyAnswer.of(stored.key()))
                        .toList());
    }

    @PostMapping("/{id}/rotate")
    KeyAnswer rotate(Caller caller, @PathVariable("id") String id) throws SQLException {
        require(caller);
        KeyText text = KeyText.withNewSecret(id);
        if (!ring.change(store -> store.rotate(id, text.hash()))) {
            throw unknown("There is no good key of this id; a revoked key cannot be rotated.");
        }
        log("rotate-key", id, caller);
        return KeyAnswer.of(find(id), text);
    }

    @DeleteMapping("/{id}")
    KeyAnswer revoke(Caller caller, @PathVariable("id") String id) throws SQLException {
        require(caller);
        if (ring.change(store -> store.revoke(id))) {
            log("revoke-key", id, caller);
        }
        return KeyAnswer.of(find(id));
    }

    private AccessKey find(String id) throws SQLException {
        return ring.change(KeyStore::all).stream()
                .map(KeyStore.Stored::key)
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow(() -> unknown("There is no key of this id."));
    }

    private static void require(Caller caller) {
        Permissions.keys(caller).ifPresent(problem -> {
            throw new ProblemException(problem);
        });
    }

    private static ProblemException unknown(String detail) {
        return new ProblemException(Problem.of(HttpStatus.NOT_FOUND, "unknown_key", detail));
    }

    private static void log(String act, String id, Caller caller) {
        LOG.atInfo()
                .addKeyValue("act", act)
                .addKeyValue("key", id)
                .addKeyValue("by", caller.keyId())
                .log("key changed");
    }
}
