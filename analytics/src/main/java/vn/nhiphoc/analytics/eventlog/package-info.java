/** The event log as a Flink source. */
@NullMarked
package vn.nhiphoc.analytics.eventlog;

import org.jspecify.annotations.NullMarked;
