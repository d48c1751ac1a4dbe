/** Files on their way in: a mapping says which column feeds which field, and each row becomes a line of a batch. */
@NullMarked
package vn.nhiphoc.ingest.files;

import org.jspecify.annotations.NullMarked;
