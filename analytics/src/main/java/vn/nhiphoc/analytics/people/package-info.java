/** Distinct people, stage 2: who was where, by unit, subtree, type, day and phase. */
package vn.nhiphoc.analytics.people;
