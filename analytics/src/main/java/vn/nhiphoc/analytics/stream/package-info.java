/** The prefix operator, what flows between the stages, and how it is written to bytes. */
package vn.nhiphoc.analytics.stream;
