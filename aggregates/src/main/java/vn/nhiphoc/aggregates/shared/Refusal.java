package vn.nhiphoc.aggregates.shared;

import org.jspecify.annotations.Nullable;

/**
 * Why something was not recorded, so that a person can act on it.
 *
 * @param code stable, e.g. {@code campaign_fixed}
 * @param field path of the field within what was sent, e.g. {@code units[3].parentId}; null where no single one is to
 *     blame
 * @param detail a sentence that says what is wrong and, where known, what would be right
 */
public record Refusal(String code, @Nullable String field, String detail) {}
