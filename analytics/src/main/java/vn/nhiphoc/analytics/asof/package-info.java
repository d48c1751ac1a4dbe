/** The figures as the log stood at a moment, by replay of a part of the log into a database of its own. */
@org.jspecify.annotations.NullMarked
package vn.nhiphoc.analytics.asof;
