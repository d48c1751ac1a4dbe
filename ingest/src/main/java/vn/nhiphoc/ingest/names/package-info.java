/** What people call units and activity types, and which one they mean at a given time. */
@NullMarked
package vn.nhiphoc.ingest.names;

import org.jspecify.annotations.NullMarked;
