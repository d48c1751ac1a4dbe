/** Tables as offices keep them, CSV in any of its dialects and XLSX, read row by row within limits. */
@NullMarked
package vn.nhiphoc.ingest.sheets;

import org.jspecify.annotations.NullMarked;
