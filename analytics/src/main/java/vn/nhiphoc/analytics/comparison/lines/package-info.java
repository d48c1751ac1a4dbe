/** From the figures of two campaigns to the lines of their comparison. Nothing here reads a clock or a store. */
package vn.nhiphoc.analytics.comparison.lines;
