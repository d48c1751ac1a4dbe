package vn.nhiphoc.ingest.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFilesTest {

    private static final ReadingLimits SMALL = new ReadingLimits(1_000, 20, 1_000, 1 << 20, 10_000);
    private static final String ROW = "<row><c t=\"s\"><v>0</v></c><c><v>1</v></c></row>";

    @Test
    void aBombIsRefusedBeforeItsFirstRow() {
        byte[] bomb = Tables.workbook(ROW + " ".repeat(30 << 20));

        assertThat(bomb.length).isLessThan(100_000);
        assertThatThrownBy(() -> Tables.read(bomb, SMALL))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("unpacked over 1048576 bytes");
    }

    @Test
    void textsThatAreSharedCountToo() {
        byte[] bomb =
                Tables.workbook(ROW, Map.of("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(300_000) + "</sst>"));
        byte[] texts =
                Tables.workbook(ROW, Map.of("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(30_000) + "</sst>"));

        assertThatThrownBy(() -> Tables.read(bomb, SMALL)).hasMessageContaining("unpacked over");
        assertThatThrownBy(() -> Tables.read(texts, SMALL)).hasMessageContaining("over 10000 characters");
    }

    @Test
    void tooManyRowsAndColumnsAreRefused() throws Exception {
        assertThatThrownBy(() -> Tables.read(Tables.workbook("<row><c><v>1</v></c></row>".repeat(1_001)), SMALL))
                .hasMessageContaining("over 1000 rows");
        assertThat(Tables.read(Tables.workbook("<row><c r=\"U1\"><v>1</v></c></row>" + ROW), SMALL))
                .first()
                .isInstanceOf(Sheet.Unreadable.class);
        assertThat(Tables.read(Tables.workbook("<row><c r=\"ZZZZZZZZ1\"><v>1</v></c></row>" + ROW), SMALL))
                .first()
                .isInstanceOf(Sheet.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE worksheet [<!ENTITY a \"aaaa\">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>",
                "<!DOCTYPE worksheet [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row><c t=\"str\"><v>&a;</v></c></row></sheetData></worksheet>",
                "<worksheet><sheetData><!-- x --><row/></sheetData></worksheet>",
                "<worksheet><sheetData><row><c><v><![CDATA[1]]></v></c></row></sheetData></worksheet>",
                "<worksheet><?x y?><sheetData/></worksheet>",
                "<worksheet><sheetData><row>",
                "",
            })
    void xmlThatNoSpreadsheetNeedsIsRefused(String sheet) {
        byte[] file = Tables.workbook("", Map.of("xl/worksheets/sheet1.xml", sheet));

        assertThatThrownBy(() -> Tables.read(file)).isInstanceOf(UnusableFile.class);
    }

    @Test
    void deepAndLongXmlIsRefused() {
        byte[] deep = Tables.workbook("<row>" + "<a>".repeat(100_000));
        byte[] longText = Tables.workbook("<row><c t=\"str\"><v>" + "a".repeat(2 << 20) + "</v></c></row>");

        assertThatThrownBy(() -> Tables.read(deep)).hasMessageContaining("nested too deep");
        assertThatThrownBy(() -> Tables.read(longText)).hasMessageContaining("an element longer than");
    }

    @Test
    void everyDamagedFileIsAnsweredSoon() {
        byte[] good =
                Tables.workbook(ROW.repeat(50), Map.of("xl/sharedStrings.xml", "<sst><si><t>Phường</t></si></sst>"));
        byte[] csv =
                "Đơn vị;Số lượt\n\"Phường; Một\";12\nXã Hai;1.234\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        Assertions.assertTimeout(Duration.ofSeconds(60), () -> {
            for (int round = 0; round < 3_000; round++) {
                byte[] damaged = damaged(round % 2 == 0 ? good : csv, random);
                try {
                    List<Sheet.Read> rows = Tables.read(damaged, SMALL);
                    assertThat(rows).hasSizeLessThanOrEqualTo(1_000);
                } catch (UnusableFile e) {
                    assertThat(e.getMessage()).isNotBlank();
                }
            }
        });
    }

    private static byte[] damaged(byte[] file, Random random) {
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file.clone();
        for (int i = random.nextInt(8); i >= 0 && damaged.length > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }
}
