package vn.nhiphoc.standalone.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A comparison as a spreadsheet: the columns of the answer, numbers as numbers, no formulas. */
final class ComparedSheet {

    private static final List<String> HEADERS = List.of(
            "Mã đơn vị · unit",
            "Đơn vị · name",
            "Phạm vi · scope",
            "Mã loại · type",
            "Loại · name",
            "Ngày thứ · campaign day",
            "Ngày so sánh · baseline day",
            "Chỉ tiêu · measure",
            "Năm nay · current",
            "Năm trước · baseline",
            "Thay đổi · change",
            "Thay đổi % · change %",
            "Phần ước tính · estimated share",
            "Số đơn vị năm nay · units",
            "Số đơn vị năm trước · units, baseline",
            "Ghi chú · reason");

    private ComparedSheet() {}

    static void write(ComparedLines lines, OutputStream to) throws IOException {
        try (Workbook workbook = new Workbook(to, "Nhịp Học", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("So sánh");
            sheet.value(0, 0, lines.title());
            sheet.value(1, 0, lines.standing());
            for (int column = 0; column < HEADERS.size(); column++) {
                sheet.value(2, column, HEADERS.get(column));
            }
            sheet.freezePane(0, 3);
            int at = 3;
            for (JsonNode row : lines.rows()) {
                write(sheet, at++, lines, row);
            }
        }
    }

    private static void write(Worksheet sheet, int at, ComparedLines lines, JsonNode row) {
        sheet.value(at, 0, row.path("unit").asText());
        sheet.value(at, 1, lines.unit(row));
        sheet.value(at, 2, row.path("scope").asText());
        sheet.value(at, 3, row.path("type").asText());
        sheet.value(at, 4, lines.type(row));
        number(sheet, at, 5, row, "campaign_day");
        sheet.value(at, 6, row.path("baseline_day").asText(""));
        sheet.value(at, 7, ComparedLines.measure(row));
        number(sheet, at, 8, row, "current");
        number(sheet, at, 9, row, "baseline");
        number(sheet, at, 10, row, "change");
        number(sheet, at, 11, row, "change_percent");
        number(sheet, at, 12, row, "estimated_share");
        number(sheet, at, 13, row, "units_current");
        number(sheet, at, 14, row, "units_baseline");
        sheet.value(at, 15, ComparedLines.reason(row));
    }

    /** An unknown number leaves its cell empty. */
    private static void number(Worksheet sheet, int at, int column, JsonNode row, String name) {
        @Nullable Double number = ComparedLines.number(row, name);
        if (number != null) {
            sheet.value(at, column, number);
        }
    }
}
