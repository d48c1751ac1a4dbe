package vn.nhiphoc.ingest.files;

import org.jspecify.annotations.Nullable;

/**
 * What a column of a file became.
 *
 * @param became the fields that it feeds; null where it is not used
 */
public record ColumnUse(String column, @Nullable String became) {}
