/** Hands the one split to the one reader. */
@NullMarked
package vn.nhiphoc.analytics.eventlog.enumerator;

import org.jspecify.annotations.NullMarked;
