package vn.nhiphoc.ingest.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.UnitId;

/**
 * A key as it is stored, without its hash.
 *
 * @param scope the unit whose subtree it is for; null is no limit
 * @param label what people call it; no person's name
 * @param revokedAt null while it is good
 */
record AccessKey(
        String id,
        Role role,
        @Nullable UnitId scope,
        String label,
        Instant createdAt,
        @Nullable Instant revokedAt) {

    Caller caller() {
        return new Caller(id, role, scope);
    }
}
