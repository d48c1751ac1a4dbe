/** Reads what senders write: strictly, within limits, one entry at a time, with a clear word for everything that is wrong. */
package vn.nhiphoc.ingest.json;
