package vn.nhiphoc.ingest.sheets;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a text file is written. A byte order mark decides; without one, zero bytes on one side tell UTF-16, and a file
 * whose letters beyond ASCII are none of them UTF-8 is Windows-1258, the old Vietnamese one. A file that mixes both
 * is UTF-8 with spoilt rows.
 *
 * @param markBytes how many bytes of a mark to skip
 * @param lines how many lines the file has
 */
record Encoding(Charset charset, int markBytes, long lines) {

    private static final int SAMPLE = 4096;

    static Encoding of(Path file) throws IOException {
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(SAMPLE);
        }
        if (starts(first, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3, Survey.of(file).lines);
        }
        if (starts(first, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2, Survey.of(file).lines);
        }
        if (starts(first, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2, Survey.of(file).lines);
        }
        int even = zeros(first, 0);
        int odd = zeros(first, 1);
        Survey survey = Survey.of(file);
        if (odd > first.length / 8 && odd > 4 * even) {
            return new Encoding(StandardCharsets.UTF_16LE, 0, survey.lines);
        }
        if (even > first.length / 8 && even > 4 * odd) {
            return new Encoding(StandardCharsets.UTF_16BE, 0, survey.lines);
        }
        boolean old = survey.spoilt > 0 && survey.sequences == 0;
        return new Encoding(old ? Charset.forName("windows-1258") : StandardCharsets.UTF_8, 0, survey.lines);
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int from) {
        int zeros = 0;
        for (int i = from; i < bytes.length; i += 2) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /** One look at every byte. */
    private static final class Survey {

        private long lines = 1;
        private long sequences;
        private long spoilt;
        private int following;

        static Survey of(Path file) throws IOException {
            Survey survey = new Survey();
            byte[] buffer = new byte[1 << 16];
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    for (int i = 0; i < read; i++) {
                        survey.see(buffer[i]);
                    }
                }
            }
            return survey;
        }

        private void see(byte b) {
            if (following > 0) {
                if ((b & 0xC0) == 0x80) {
                    sequences += --following == 0 ? 1 : 0;
                    return;
                }
                spoilt++;
                following = 0;
            }
            if (b == '\n') {
                lines++;
            } else if (b < 0) {
                following = (b & 0xE0) == 0xC0 ? 1 : (b & 0xF0) == 0xE0 ? 2 : (b & 0xF8) == 0xF0 ? 3 : 0;
                spoilt += following == 0 ? 1 : 0;
            }
        }
    }
}
