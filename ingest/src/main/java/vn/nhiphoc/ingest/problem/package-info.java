/** The one place that turns refusals and failures into answers (RFC 9457). */
package vn.nhiphoc.ingest.problem;
