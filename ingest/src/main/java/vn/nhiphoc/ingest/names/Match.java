package vn.nhiphoc.ingest.names;

import vn.nhiphoc.ingest.sheets.Said;

/** What a written value means: exactly one thing, or nothing that may be taken. */
public sealed interface Match {

    /** The id or code that is meant. */
    record One(String id) implements Match {}

    /** Not known, or not one; the sentence offers the nearest. */
    record None(Said said) implements Match {}
}
