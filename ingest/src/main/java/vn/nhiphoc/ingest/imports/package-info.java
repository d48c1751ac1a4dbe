/**
 * Files come in by {@code /api/v1/imports}: kept in PostgreSQL with how far they are, read by one intake at a time, and
 * taken up by another when that one dies.
 */
@NullMarked
package vn.nhiphoc.ingest.imports;

import org.jspecify.annotations.NullMarked;
