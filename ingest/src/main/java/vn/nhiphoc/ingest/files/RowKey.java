package vn.nhiphoc.ingest.files;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import vn.nhiphoc.ingest.sheets.Cell;

/**
 * A row's identity: SHA-256 of its key columns (each with its length before it) and of its occurrence, cut to 128 bits.
 * The same row of the same content has the same key in every run; the second of two equal rows has another one.
 */
final class RowKey {

    private static final int BYTES = 16;

    private final String prefix;
    private final Occurrences occurrences = new Occurrences();
    private final MessageDigest digest;

    RowKey(String prefix) {
        this.prefix = prefix;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What stands in those columns of a row. */
    static List<String> written(List<Cell> row, int[] columns) {
        List<String> written = new ArrayList<>(columns.length);
        for (int column : columns) {
            written.add(column < row.size() ? row.get(column).text() : "");
        }
        return written;
    }

    String next(List<String> values) {
        for (String value : values) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
            digest.update(bytes);
        }
        byte[] content = digest.digest();
        int before = occurrences.before(content);
        digest.update(content);
        digest.update(ByteBuffer.allocate(4).putInt(before).flip());
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), BYTES));
    }
}
