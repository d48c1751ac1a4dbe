package vn.nhiphoc.ingest.files;

/** What a row becomes: a line of a batch. */
public sealed interface Line permits ActivityLine, SummaryLine {

    /** What names the line in its answer. */
    String id();

    String campaignId();

    String unitId();
}
