/** The one split of the log, and how checkpoints keep it. */
@NullMarked
package vn.nhiphoc.analytics.eventlog.split;

import org.jspecify.annotations.NullMarked;
