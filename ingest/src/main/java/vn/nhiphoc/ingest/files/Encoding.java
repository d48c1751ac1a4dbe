package vn.nhiphoc.ingest.files;

import java.io.IOException;
import java.io.InputStream;

/** What the first bytes of a file say about it. */
final class Encoding {

    private Encoding() {}

    /** Skips UTF-8's byte order mark; refuses what is no UTF-8 text. */
    static void skipMark(InputStream in) throws IOException, UnusableFile {
        in.mark(4);
        int a = in.read();
        int b = in.read();
        int c = in.read();
        if (a == 0xEF && b == 0xBB && c == 0xBF) {
            return;
        }
        if ((a == 0xFF && b == 0xFE) || (a == 0xFE && b == 0xFF)) {
            throw new UnusableFile(
                    new Said("Tệp là UTF-16; hãy lưu dạng CSV UTF-8", "the file is UTF-16; save it as CSV UTF-8"));
        }
        if (a == 'P' && b == 'K' && (c == 3 || c == 5)) {
            throw new UnusableFile(new Said(
                    "Tệp là bảng tính XLSX hoặc tệp nén; hãy lưu dạng CSV UTF-8",
                    "the file is a spreadsheet (XLSX) or an archive; save it as CSV UTF-8"));
        }
        in.reset();
    }
}
