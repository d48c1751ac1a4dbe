/** Sums of signed changes, cell by cell. */
package vn.nhiphoc.analytics.tally;
