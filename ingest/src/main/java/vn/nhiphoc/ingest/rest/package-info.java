/** The calls of the HTTP interface: each reads its lines or its entry, asks the log, and answers. */
package vn.nhiphoc.ingest.rest;
