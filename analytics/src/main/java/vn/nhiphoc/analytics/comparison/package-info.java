/** Year over year: lines that say what became of a figure since an earlier campaign, and what they rest on. */
package vn.nhiphoc.analytics.comparison;
