/** Summaries, stage 2: what stands where nothing finer does. */
package vn.nhiphoc.analytics.summary;
