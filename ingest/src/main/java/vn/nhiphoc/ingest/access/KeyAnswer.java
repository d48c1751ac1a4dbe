package vn.nhiphoc.ingest.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A key as it is answered; {@code key} itself is there only when it was just made.
 *
 * @param createdAt ISO 8601, UTC
 */
record KeyAnswer(
        String id,
        String role,
        @Nullable String scope,
        String label,
        String createdAt,
        @Nullable String revokedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key) {

    static KeyAnswer of(AccessKey key) {
        return of(key, null);
    }

    static KeyAnswer of(AccessKey key, @Nullable KeyText text) {
        return new KeyAnswer(
                key.id(),
                key.role().code(),
                key.scope() == null ? null : key.scope().value(),
                key.label(),
                key.createdAt().toString(),
                key.revokedAt() == null ? null : key.revokedAt().toString(),
                text == null ? null : text.text());
    }
}
