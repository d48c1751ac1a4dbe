package vn.nhiphoc.ingest.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFilesTest {

    private static final String FILE = "Đơn vị;Số lượt\r\nPhường Hoàn Kiếm;1.234,5\r\nXã Ứng Hòa;-\r\n";
    private static final List<List<String>> READ =
            List.of(List.of("Đơn vị", "Số lượt"), List.of("Phường Hoàn Kiếm", "1.234,5"), List.of("Xã Ứng Hòa", "-"));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsUnicodeWithAndWithoutAMark(String charset) throws Exception {
        assertThat(Tables.texts(FILE.getBytes(charset))).isEqualTo(READ);
        assertThat(Tables.texts(("\uFEFF" + FILE).getBytes(charset))).isEqualTo(READ);
    }

    @Test
    void readsTheOldVietnameseEncodingWhoseTonesStandApart() throws Exception {
        byte[] old = old(FILE);

        assertThat(old).doesNotContain((byte) '?');
        assertThat(Tables.texts(old)).isEqualTo(READ);
    }

    @Test
    void aFileWithSomeUtf8IsUtf8WhateverElseStandsInIt() throws Exception {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write("Phường;1\n".getBytes(StandardCharsets.UTF_8));
        mixed.write("Ph\u00E9;2\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Tables.texts(mixed.toByteArray())).containsExactly(List.of("Phường", "1"), List.of("Ph\uFFFD", "2"));
    }

    @Test
    void textIsComposed() throws Exception {
        String apart = Normalizer.normalize("Phường;Hoàn Kiếm\n", Normalizer.Form.NFD);

        assertThat(Tables.texts(apart.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("Phường", "Hoàn Kiếm"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,b,c/1,2,3 | a b c",
                "a;b/1,5;2,5/1,7;3,1 | a b",
                "Sở Giáo dục, Hà Nội;;/Đơn vị;Loại;Số/\"A; B\";c;1 | Sở Giáo dục, Hà Nội  ",
                "a\tb, c\td/1\t2, 5\t3 | a b, c d",
            })
    void findsTheSeparator(String file, String firstCells) throws Exception {
        String text = file.replace('/', '\n');

        assertThat(String.join(
                                " ",
                                Tables.texts(text.getBytes(StandardCharsets.UTF_8))
                                        .get(0))
                        .strip())
                .isEqualTo(firstCells.strip());
    }

    @Test
    void aFileWithTooManyRowsIsRefused() {
        ReadingLimits three = new ReadingLimits(100, 10, 3, 1_000, 1_000);

        assertThatThrownBy(() -> Tables.read("a\nb\nc\nd\n".getBytes(StandardCharsets.UTF_8), three))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("over 3 rows");
    }

    /** As an old program writes it: letters with their marks, tones as characters of their own. */
    private static byte[] old(String text) {
        StringBuilder written = new StringBuilder();
        for (int c : text.codePoints().toArray()) {
            String letter = new String(Character.toChars(c));
            String apart = Normalizer.normalize(letter, Normalizer.Form.NFD);
            String tones = apart.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
            String bare =
                    Normalizer.normalize(apart.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", ""), Normalizer.Form.NFC);
            written.append(bare).append(tones);
        }
        return written.toString().getBytes(Charset.forName("windows-1258"));
    }
}
