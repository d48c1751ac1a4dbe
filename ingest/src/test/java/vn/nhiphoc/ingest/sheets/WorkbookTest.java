package vn.nhiphoc.ingest.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

    private static final String DATES = "<styleSheet><numFmts>"
            + "<numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"#,##0&quot; ngày&quot;\"/>"
            + "<numFmt numFmtId=\"166\" formatCode=\"[$-42A]h:mm;@\"/><numFmt numFmtId=\"167\" formatCode=\"[Red]#,##0\"/>"
            + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
            + "<xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"14\"/><xf numFmtId=\"166\"/><xf numFmtId=\"167\"/>"
            + "</cellXfs></styleSheet>";

    @Test
    void readsWhatASpreadsheetProgramWrites() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(file, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Kết quả");
            sheet.value(0, 0, "Đơn vị");
            sheet.value(0, 1, "Ngày");
            sheet.value(0, 2, "Số lượt");
            sheet.value(2, 0, "Phường Ba Đình");
            sheet.value(2, 1, LocalDate.of(2024, 10, 1));
            sheet.style(2, 1).format("dd/MM/yyyy").set();
            sheet.value(2, 2, 1234);
            sheet.value(2, 4, 0.5);
        }

        List<Sheet.Read> rows = Tables.read(file.toByteArray());

        assertThat(rows).hasSize(2);
        assertThat(rows.get(1).line()).isEqualTo(3);
        List<Cell> cells = ((Sheet.Row) rows.get(1)).cells();
        assertThat(cells.get(0)).isEqualTo(Cell.text("Phường Ba Đình"));
        assertThat(cells.get(1)).isEqualTo(new Cell("2024-10-01", null, LocalDateTime.of(2024, 10, 1, 0, 0)));
        assertThat(cells.get(2)).isEqualTo(new Cell("1234", new BigDecimal("1234"), null));
        assertThat(cells.get(3)).isEqualTo(Cell.BLANK);
        assertThat(cells.get(4).text()).isEqualTo("0.5");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 45566, 2024-10-01",
        "1, 45566.999999, 2024-10-02",
        "3, 45566.5, 2024-10-01 12:00",
        "4, 0.33333333, 08:00",
        "1, 59, 1900-02-28",
        "1, 61, 1900-03-01",
        "1, 60, 60",
        "1, -1, -1",
        "1, 99999999, 99999999",
        "2, 45566, 45566",
        "5, 45566, 45566",
        "0, 45566, 45566",
        "9, 45566, 45566",
        "0, 1.5E3, 1500",
        "0, 7.0, 7",
        "0, 1E999999999, 1E999999999",
        "0, x, x",
    })
    void aNumberIsADayWhereItsStyleShowsOne(String style, String written, String read) throws Exception {
        byte[] file = Tables.workbook(
                "<row r=\"1\"><c r=\"A1\" s=\"" + style + "\"><v>" + written + "</v></c></row>",
                Map.of("xl/styles.xml", DATES));

        assertThat(Tables.texts(file)).containsExactly(List.of(read));
    }

    @ParameterizedTest
    @CsvSource({"1, 44104", "true, 44104", "0, 45566", "false, 45566"})
    void daysMayCountFrom1904(String flag, String serial) throws Exception {
        byte[] file = Tables.workbook(
                "<row><c s=\"1\"><v>" + serial + "</v></c></row>",
                Map.of(
                        "xl/styles.xml",
                        DATES,
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"r\"><workbookPr date1904=\"" + flag + "\"/><sheets>"
                                + "<sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>"));

        assertThat(Tables.texts(file)).containsExactly(List.of("2024-10-01"));
    }

    @Test
    void aFormulaCountsByTheValueThatWasKept() throws Exception {
        byte[] file = Tables.workbook(
                "<row><c><f>SUM(A2:A9)</f><v>42</v></c><c t=\"str\"><f>A1&amp;\"x\"</f><v>Hà Nội</v></c>"
                        + "<c><f>WEBSERVICE(\"http://x\")</f></c><c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c><c t=\"b\"><v>1</v></c></row>");

        assertThat(Tables.texts(file)).containsExactly(List.of("42", "Hà Nội", "", "#DIV/0!", "TRUE"));
    }

    @Test
    void sharedTextsMayHavePiecesAndReadings() throws Exception {
        byte[] file = Tables.workbook(
                "<row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>7</v></c><c t=\"inlineStr\"><is><t>b </t></is></c></row>",
                Map.of(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>x</t></si><si><r><t>Phường </t></r><rPh><t>nope</t></rPh><r><t>Ba Đình</t></r></si></sst>"));

        assertThat(Tables.texts(file)).containsExactly(List.of("Phường Ba Đình", "", "b"));
    }

    @Test
    void takesTheFirstSheetThatCanBeSeen() throws Exception {
        byte[] file = Tables.workbook(
                "<row><c><v>1</v></c></row>",
                Map.of(
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"h\" state=\"hidden\" r:id=\"rId0\"/>"
                                + "<sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId0\" Target=\"none.xml\"/>"
                                + "<Relationship Id=\"rId1\" Target=\"/xl/worksheets/sheet1.xml\"/></Relationships>"));

        assertThat(Tables.texts(file)).containsExactly(List.of("1"));
    }

    @Test
    void anOldOrProtectedWorkbookIsNamed() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3};

        assertThatThrownBy(() -> Tables.read(old))
                .isInstanceOf(UnusableFile.class)
                .hasMessageContaining("XLS");
    }
}
