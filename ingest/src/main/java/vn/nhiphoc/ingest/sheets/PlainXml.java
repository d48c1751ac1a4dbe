package vn.nhiphoc.ingest.sheets;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets pass only such XML as a spreadsheet needs, before any parser holds it: no declaration but the first (so no
 * entities, comments and CDATA), and between two tags at most a megabyte. What all parts inflate to is counted.
 */
final class PlainXml extends FilterInputStream {

    private static final int LONGEST_RUN = 1 << 20;

    private final Budget budget;
    private long position;
    private int run;
    private boolean tag;

    PlainXml(InputStream in, Budget budget) {
        super(in);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            budget.take(read);
            for (int i = offset; i < offset + read; i++) {
                see(buffer[i]);
            }
        }
        return read;
    }

    private void see(byte b) throws IOException {
        if (tag && (b == '!' || (b == '?' && position > 4))) {
            throw new Unsafe("XML với khai báo, chú thích hoặc CDATA", "XML with declarations, comments or CDATA");
        }
        tag = b == '<';
        run = tag ? 0 : run + 1;
        if (run > LONGEST_RUN) {
            throw new Unsafe("một phần tử dài quá " + LONGEST_RUN, "an element longer than " + LONGEST_RUN);
        }
        position++;
    }

    /** How many bytes may still be unpacked. */
    static final class Budget {

        private final long most;
        private long taken;

        Budget(long most) {
            this.most = most;
        }

        private void take(int bytes) throws Unsafe {
            taken += bytes;
            if (taken > most) {
                throw new Unsafe("khi giải nén quá " + most + " byte", "unpacked over " + most + " bytes");
            }
        }
    }

    /** Something that no spreadsheet program writes, or too much of it. */
    static final class Unsafe extends IOException {

        private static final long serialVersionUID = 1;

        private final String vi;
        private final String en;

        Unsafe(String vi, String en) {
            super(en);
            this.vi = vi;
            this.en = en;
        }

        Said said() {
            return new Said(vi, en);
        }
    }
}
