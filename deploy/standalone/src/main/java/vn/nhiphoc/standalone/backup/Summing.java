package vn.nhiphoc.standalone.backup;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts and hashes what is written to it, and keeps nothing. */
final class Summing extends OutputStream {

    private final MessageDigest digest;
    private long bytes;

    Summing() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int b) {
        digest.update((byte) b);
        bytes++;
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        digest.update(source, offset, length);
        bytes += length;
    }

    /** The sum of all that was written; once. */
    Manifest.Sum sum() {
        return new Manifest.Sum(bytes, HexFormat.of().formatHex(digest.digest()));
    }
}
