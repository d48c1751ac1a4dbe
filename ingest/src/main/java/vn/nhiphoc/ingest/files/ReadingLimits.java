package vn.nhiphoc.ingest.files;

/**
 * How much of a file is held in memory at once.
 *
 * @param recordChars the longest row, in characters, line breaks within quotes included
 * @param fields the most fields of a row
 */
public record ReadingLimits(int recordChars, int fields) {

    public static final ReadingLimits DEFAULT = new ReadingLimits(65_536, 256);

    public ReadingLimits {
        if (recordChars < 1 || fields < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
    }
}
