package vn.nhiphoc.standalone.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * What a city's wards summed up in past years: 1,200 wards, 12 types, 7 days a year, as an office keeps it, by names and
 * with dates and numbers as people write them.
 */
final class PastYears {
    static final int WARDS = 1_200;
    static final int TYPES = 12;
    static final int DAYS = 7;
    static final int ROWS_A_YEAR = WARDS * TYPES * DAYS;
    static final String MAPPING = """
            {"version":1,"campaign":"past-{year}","key":{"prefix":"past-"},"summary":{
             "unit":{"column":"Đơn vị"},"type":{"column":"Loại hoạt động"},"day":{"column":"Ngày"},
             "activities":{"column":"Số hoạt động"},"visits":{"column":"Lượt người tham gia"}}}""";
    private static final String[] HEADER = {"Đơn vị", "Loại hoạt động", "Ngày", "Số hoạt động", "Lượt người tham gia"};
    private static final int SHEET_FLUSH = 1_000;

    private final Random random;

    PastYears(long seed) {
        this.random = new Random(seed);
    }

    /** One row: the ward's and the type's number, the year, the day of October, and two figures. */
    record Row(int ward, int type, int year, int day, int activities, int visits) {
        /** A line of a batch of summaries. */
        String json(int number) {
            return "{\"key\":\"batch-" + number + "\",\"campaignId\":\"" + campaign(year) + "\",\"unitId\":\"past-"
                    + ward
                    + "\",\"type\":\"type_" + type + "\",\"day\":\"" + year + "-10-0" + day + "\",\"activities\":"
                    + activities + ",\"visits\":" + visits + "}";
        }
    }

    static String campaign(int year) {
        return "past-" + year;
    }

    static String campaignBody(int year) {
        return "{\"city\":\"past\",\"year\":" + year + ",\"startsOn\":\"" + year + "-10-01\",\"endsOn\":\"" + year
                + "-10-07\"}";
    }

    static String catalogue() {
        StringBuilder json = new StringBuilder("{\"units\":[")
                .append(
                        "{\"unitId\":\"past\",\"name\":{\"vi\":\"Thành phố thử\"},\"kind\":\"city\",\"city\":\"past\"}");
        for (int ward = 1; ward <= WARDS; ward++) {
            json.append(",{\"unitId\":\"past-")
                    .append(ward)
                    .append("\",\"name\":{\"vi\":\"")
                    .append(wardName(ward))
                    .append("\"},\"kind\":\"ward\",\"city\":\"past\",\"parentId\":\"past\"}");
        }
        json.append("],\"activityTypes\":[");
        for (int type = 1; type <= TYPES; type++) {
            json.append(type == 1 ? "" : ",")
                    .append("{\"code\":\"type_")
                    .append(type)
                    .append("\",\"name\":{\"vi\":\"")
                    .append(typeName(type))
                    .append("\"}}");
        }
        return json.append("]}").toString();
    }

    /** Writes so many rows from a year on; the sum of their visits. */
    long csv(Path file, int firstYear, int rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write('\uFEFF' + String.join(";", HEADER) + "\r\n");
            return rows(firstYear, rows, row -> write(out, row));
        }
    }

    /** The same as a workbook. */
    long xlsx(Path file, int firstYear, int rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Nhịp Học", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Kết quả");
            for (int column = 0; column < HEADER.length; column++) {
                sheet.value(0, column, HEADER[column]);
            }
            int[] at = {0};
            return rows(firstYear, rows, row -> {
                int line = ++at[0];
                sheet.value(line, 0, wardName(row.ward()));
                sheet.value(line, 1, typeName(row.type()));
                sheet.value(line, 2, row.day() + "/10/" + row.year());
                sheet.value(line, 3, row.activities());
                sheet.value(line, 4, row.visits());
                if (line % SHEET_FLUSH == 0) {
                    sheet.flush();
                }
            });
        }
    }

    /** Hands out so many rows from a year on; the sum of their visits. */
    long rows(int firstYear, int rows, Taking taking) throws IOException {
        long visits = 0;
        for (int i = 0; i < rows; i++) {
            int inYear = i % ROWS_A_YEAR;
            Row row = new Row(
                    inYear / (TYPES * DAYS) + 1,
                    inYear / DAYS % TYPES + 1,
                    firstYear + i / ROWS_A_YEAR,
                    inYear % DAYS + 1,
                    random.nextInt(9) + 1,
                    random.nextInt(3_000));
            taking.take(row);
            visits += row.visits();
        }
        return visits;
    }

    private static void write(Writer out, Row row) throws IOException {
        out.write(wardName(row.ward()) + ";" + typeName(row.type()) + ";" + row.day() + "/10/" + row.year() + ";"
                + row.activities() + ";" + dotted(row.visits()) + "\r\n");
    }

    private static String dotted(int number) {
        return number < 1_000 ? Integer.toString(number) : number / 1_000 + String.format(".%03d", number % 1_000);
    }

    private static String wardName(int ward) {
        return "Phường Thử nghiệm " + ward;
    }

    private static String typeName(int type) {
        return "Loại hoạt động " + type;
    }

    /** Takes rows one by one. */
    interface Taking {
        void take(Row row) throws IOException;
    }
}
