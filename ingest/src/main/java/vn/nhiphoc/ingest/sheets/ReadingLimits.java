package vn.nhiphoc.ingest.sheets;

/**
 * What reading a file may cost.
 *
 * @param recordChars the longest row of a CSV file and the longest cell of a spreadsheet, in characters
 * @param fields the most fields of a row
 * @param rows the most rows of a file
 * @param inflatedBytes the most that the parts of a spreadsheet may have when they are unpacked, all together
 * @param sharedChars the most characters of all texts that a spreadsheet shares between its cells
 */
public record ReadingLimits(int recordChars, int fields, long rows, long inflatedBytes, long sharedChars) {

    public static final ReadingLimits DEFAULT = new ReadingLimits(65_536, 256, 2_000_000, 1L << 30, 64_000_000);

    public ReadingLimits {
        if (recordChars < 1 || fields < 1 || rows < 1 || inflatedBytes < 1 || sharedChars < 1) {
            throw new IllegalArgumentException("limits must be at least 1");
        }
    }

    UnusableFile tooManyRows() {
        return new UnusableFile(new Said(
                "Tệp có quá " + rows + " dòng; hãy chia thành nhiều tệp",
                "the file has over " + rows + " rows; split it into several files"));
    }
}
