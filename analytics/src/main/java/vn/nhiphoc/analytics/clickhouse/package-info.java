/** The store of the figures: its schema, and the sink that keeps it up to date. */
@NullMarked
package vn.nhiphoc.analytics.clickhouse;

import org.jspecify.annotations.NullMarked;
