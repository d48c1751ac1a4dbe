/** Which unit of an older day became which of a newer one, and with what part of its people. */
package vn.nhiphoc.analytics.comparison.lineage;
