package vn.nhiphoc.ingest.files;

import java.time.LocalDate;
import java.util.Collection;
import vn.nhiphoc.aggregates.shared.LocalTime;
import vn.nhiphoc.aggregates.shared.Nearest;
import vn.nhiphoc.ingest.files.RowRead.Fault;
import vn.nhiphoc.ingest.sheets.Said;

/** The words for what can be wrong in a row: what stands there, and what would be right. */
final class Faults {

    private static final String ROW = "(row)";
    private static final int SHOWN = 60;

    private Faults() {}

    static Fault row(Said reason) {
        return new Fault(ROW, reason);
    }

    static Fault nothingKnown(String columns) {
        return new Fault(
                columns,
                new Said(
                        "để trống; cần ít nhất một số liệu, \"-\" là không có",
                        "is blank; at least one figure must be known, \"-\" is none"));
    }

    static Fault notText(String column) {
        return new Fault(
                column,
                new Said(
                        "có ký tự không đọc được hoặc ký tự điều khiển; hãy lưu tệp dạng XLSX hoặc CSV UTF-8",
                        "holds characters that are not UTF-8 or control characters; save the file as XLSX or CSV UTF-8"));
    }

    static Fault blank(String column) {
        return new Fault(column, new Said("để trống; cần một giá trị", "is blank; a value is needed"));
    }

    static Fault format(String column, String value, String pattern, String example) {
        return new Fault(
                column,
                new Said(
                        quoted(value) + " không hợp lệ; đúng dạng " + pattern + ", ví dụ " + example,
                        quoted(value) + " does not exist or is written otherwise; right: " + pattern + ", such as "
                                + example));
    }

    static Fault outOfRange(String column, LocalDate day) {
        return new Fault(
                column,
                new Said(
                        day + " không nằm giữa " + LocalTime.FIRST_DAY + " và " + LocalTime.LAST_DAY,
                        day + " does not lie between " + LocalTime.FIRST_DAY + " and " + LocalTime.LAST_DAY));
    }

    static Fault number(String column, String value) {
        return new Fault(
                column,
                new Said(
                        quoted(value) + " không phải số lượt; đúng: số nguyên từ 0 đến 999999999",
                        quoted(value) + " is no count; right: a whole number from 0 to 999999999"));
    }

    static Fault unknown(String column, String value, Collection<String> known) {
        return Nearest.to(value, known)
                .map(near -> new Fault(
                        column,
                        new Said(
                                quoted(value) + " chưa được biết; gần nhất: " + quoted(near),
                                quoted(value) + " is unknown; nearest known: " + quoted(near))))
                .orElseGet(() -> new Fault(
                        column,
                        new Said(
                                quoted(value) + " chưa được biết; có: " + some(known),
                                quoted(value) + " is unknown; known: " + some(known))));
    }

    static Fault endsBeforeItStarts(String column) {
        return new Fault(column, new Said("kết thúc trước khi bắt đầu", "ends before it starts"));
    }

    private static String quoted(String value) {
        return '"' + (value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value) + '"';
    }

    private static String some(Collection<String> known) {
        String listed = known.stream()
                .sorted()
                .limit(8)
                .map(Faults::quoted)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return known.size() > 8 ? listed + ", …" : listed;
    }
}
