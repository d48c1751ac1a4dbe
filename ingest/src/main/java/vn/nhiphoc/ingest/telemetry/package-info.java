/** What the intake says of itself: meters and health. */
package vn.nhiphoc.ingest.telemetry;
