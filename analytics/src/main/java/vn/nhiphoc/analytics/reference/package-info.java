/** Rows that repeat what the log says: units, codes, lineage, campaigns, plans, outcomes of units, parked events. */
package vn.nhiphoc.analytics.reference;
