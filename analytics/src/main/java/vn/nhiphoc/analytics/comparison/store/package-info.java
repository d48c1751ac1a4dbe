/** What comparisons read from the store and write to it. */
package vn.nhiphoc.analytics.comparison.store;
