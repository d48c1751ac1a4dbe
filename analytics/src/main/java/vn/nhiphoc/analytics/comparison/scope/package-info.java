/** Whose figures stand on either side of a line: units, whole subtrees, closed groups. */
package vn.nhiphoc.analytics.comparison.scope;
