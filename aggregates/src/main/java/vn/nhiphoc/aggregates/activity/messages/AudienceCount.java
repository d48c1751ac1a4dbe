package vn.nhiphoc.aggregates.activity.messages;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.aggregates.shared.Audience;
import vn.nhiphoc.aggregates.shared.Flags;

/**
 * Visits of one audience group.
 *
 * @param flags null where flags were not asked for
 */
public record AudienceCount(Audience audience, @Nullable Flags flags, long visits) {}
