/** See the module README line. */
package vn.nhiphoc.ingest;
