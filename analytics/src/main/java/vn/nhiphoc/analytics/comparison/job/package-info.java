/** The job that computes comparisons, and what starts it. */
package vn.nhiphoc.analytics.comparison.job;
