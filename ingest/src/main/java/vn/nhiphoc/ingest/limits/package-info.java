/** What a request may cost: bytes, time, a place in the queue, disk. */
package vn.nhiphoc.ingest.limits;
