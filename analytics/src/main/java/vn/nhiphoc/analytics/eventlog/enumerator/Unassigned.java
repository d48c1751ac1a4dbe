package vn.nhiphoc.analytics.eventlog.enumerator;

import org.jspecify.annotations.Nullable;
import vn.nhiphoc.analytics.eventlog.split.LogSplit;

/**
 * What a checkpoint keeps of the enumerator.
 *
 * @param split the split while no reader has it; null once one does
 */
public record Unassigned(@Nullable LogSplit split) {}
