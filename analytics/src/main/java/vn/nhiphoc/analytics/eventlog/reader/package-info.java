/** Reads the log's safe tail and tells what is complete. */
@NullMarked
package vn.nhiphoc.analytics.eventlog.reader;

import org.jspecify.annotations.NullMarked;
