package vn.nhiphoc.ingest.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What a file is, by its first bytes: people rename files. */
enum FileKind {
    CSV,
    XLSX;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    static FileKind of(Path file) throws IOException, UnusableFile {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(4);
        }
        if (Arrays.equals(first, ZIP) || Arrays.equals(first, EMPTY_ZIP)) {
            return XLSX;
        }
        if (Arrays.equals(first, OLE)) {
            throw new UnusableFile(new Said(
                    "Tệp là XLS cũ hoặc có mật khẩu; hãy lưu dạng XLSX không mật khẩu hoặc CSV UTF-8",
                    "the file is an old XLS or has a password; save it as XLSX without one, or as CSV UTF-8"));
        }
        if (Arrays.equals(first, PDF)) {
            throw new UnusableFile(new Said(
                    "Tệp là PDF; cần bảng tính XLSX hoặc CSV", "the file is a PDF; right: a spreadsheet XLSX, or CSV"));
        }
        return CSV;
    }
}
